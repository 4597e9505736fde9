package org.sealcheck.suite.vector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sealcheck.suite.tl.TlSchema;

/** What else a single call proves: further calls whose answers follow from the case. */
final class Uses {
    private static final Map<String, BiFunction<ObjectNode, ObjectNode, List<Use>>> OF_GOOD = Map.of(
            "signal.kdf.hkdf", Uses::prefix,
            "signal.keys.decodePublicKey", Uses::decodedAgain,
            "signal.keys.publicKey", Uses::decodedAgain,
            "signal.wire.parsePreKeyMessage", Uses::innerParsed,
            "signal.wire.verifyMac", Uses::parsed,
            "signal.fingerprint.generate", Uses::seenFromTheOtherSide,
            "mtproto.tl.encode", Uses::readBack,
            "mtproto.tl.decode", Uses::writtenAgain,
            "mtproto.file.seal", Uses::opened);

    private Uses() {}

    /** @param what the claim, as a failure message names it */
    record Use(String what, Step step) {}

    /** The further uses of a case; none for most operations, and none of a case that must be refused. */
    static List<Use> of(String operation, ObjectNode input, @Nullable ObjectNode result) {
        BiFunction<ObjectNode, ObjectNode, List<Use>> uses = OF_GOOD.get(operation);
        return uses == null || result == null ? List.of() : uses.apply(input, result);
    }

    private static List<Use> prefix(ObjectNode input, ObjectNode result) {
        int shorter = input.get("length").intValue() / 2;
        if (shorter == 0) {
            return List.of();
        }
        ObjectNode less = input.deepCopy().put("length", shorter);
        ObjectNode prefix = object().put("okm", result.get("okm").textValue().substring(0, 2 * shorter));
        return use("a shorter output is a prefix of a longer one", "signal.kdf.hkdf", less, prefix);
    }

    private static List<Use> decodedAgain(ObjectNode input, ObjectNode result) {
        ObjectNode encoded = object().set("encoded", result.get("publicKey"));
        return use("the encoded key decodes to itself", "signal.keys.decodePublicKey", encoded, result);
    }

    private static List<Use> innerParsed(ObjectNode input, ObjectNode result) {
        ObjectNode inner = object().set("body", result.get("message"));
        return use("the message inside parses on its own", "signal.wire.parseMessage", inner, null);
    }

    private static List<Use> parsed(ObjectNode input, ObjectNode result) {
        ObjectNode body = object().set("body", input.get("body"));
        return use("an authentic message parses", "signal.wire.parseMessage", body, null);
    }

    private static List<Use> seenFromTheOtherSide(ObjectNode input, ObjectNode result) {
        ObjectNode swapped = input.deepCopy();
        swapped.set("localId", input.get("remoteId"));
        swapped.set("localIdentity", input.get("remoteIdentity"));
        swapped.set("remoteId", input.get("localId"));
        swapped.set("remoteIdentity", input.get("localIdentity"));
        ObjectNode display = object().set("display", result.get("display"));
        ObjectNode scan = object();
        scan.set("parties", swapped);
        scan.set("scanned", result.get("scannable"));
        return List.of(
                new Use(
                        "the other party shows the same digits",
                        new Step("signal.fingerprint.generate", swapped, null, display, null)),
                new Use(
                        "the other party's scan matches",
                        new Step("signal.fingerprint.compare", scan, null, object().put("matches", true), null)));
    }

    private static List<Use> readBack(ObjectNode input, ObjectNode result) {
        String type = TlSchema.of(input.get("object").get("_").textValue()).type();
        ObjectNode body = object().put("layer", input.get("layer").intValue()).put("type", type);
        body.set("body", result.get("body"));
        return use(
                "the bytes read as the object", "mtproto.tl.decode", body, object().set("object", input.get("object")));
    }

    private static List<Use> writtenAgain(ObjectNode input, ObjectNode result) {
        ObjectNode read = object().put("layer", input.get("layer").intValue());
        read.set("object", result.get("object"));
        return use(
                "the object is written with the same bytes",
                "mtproto.tl.encode",
                read,
                object().set("body", input.get("body")));
    }

    private static List<Use> opened(ObjectNode input, ObjectNode result) {
        ObjectNode content = object().set("content", input.get("content"));
        return use("what was sealed opens", "mtproto.file.open", result, content);
    }

    private static List<Use> use(String what, String operation, ObjectNode input, @Nullable ObjectNode result) {
        return List.of(new Use(what, new Step(operation, input, null, result, null)));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
