package org.sealcheck.suite.vector.mtproto;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.VERSION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sealcheck.suite.tl.TlBytes;
import org.sealcheck.suite.tl.TlDeclaration;
import org.sealcheck.suite.tl.TlField;
import org.sealcheck.suite.tl.TlSamples.Presence;
import org.sealcheck.suite.tl.TlSchema;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Every constructor written, in the layer that brought it. */
final class TlEncodeVectors implements VectorSource {
    @Override
    public String path() {
        return "mtproto/tl/encode";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("objects of the schema as bytes")
                .operation("mtproto.tl.encode")
                .requirements("MT-TL-005", "MT-TL-009")
                .derivation("id || fields, all little-endian; the flags from the fields that are there");
        TlSchema.ALL.forEach(each -> constructor(file, each));
        wrong(file);
    }

    private static void constructor(FileBuilder file, TlDeclaration declaration) {
        ObjectNode all = sample(file, declaration, Presence.ALL);
        file.add("good_" + declaration.id(), declaration.name() + " in layer " + declaration.layer(), "known-answer")
                .answers(asked(declaration.layer(), all), body(all));
        if (declaration.layer() > TlSchema.FIRST_LAYER) {
            int older = declaration.layer() - 1;
            file.add("newer_" + declaration.id(), declaration.name() + " in layer " + older, "newer-than-layer")
                    .requirements("MT-TL-023")
                    .refuses(asked(older, all), VERSION, "newer-than-layer");
        }
        declaration.fields().stream()
                .filter(field -> !field.isFlags() && !field.conditional())
                .findFirst()
                .ifPresent(field -> file.add(
                                "missing_" + declaration.id(),
                                declaration.name() + " without its " + field.name(),
                                "missing-field")
                        .requirements("MT-TL-024")
                        .refuses(asked(declaration.layer(), without(all, field.name())), PARSE, "bad-object"));
        if (declaration.hasFlags()) {
            flags(file, declaration, all);
        }
    }

    private static void flags(FileBuilder file, TlDeclaration declaration, ObjectNode all) {
        ObjectNode none = sample(file, declaration, Presence.NONE);
        file.add("no_flag_" + declaration.id(), declaration.name() + " with no conditional field", "flags")
                .requirements("MT-TL-007")
                .answers(asked(declaration.layer(), none), body(none));
        for (TlField field : declaration.fields()) {
            if (field.conditional()) {
                ObjectNode one = none.deepCopy().set(field.name(), all.get(field.name()));
                file.add(
                                "flag_" + field.flag() + "_" + declaration.id(),
                                declaration.name() + " with " + field.name() + " alone",
                                "flags")
                        .requirements(field.type().equals("true") ? "MT-TL-008" : "MT-TL-007")
                        .answers(asked(declaration.layer(), one), body(one));
            }
        }
    }

    private static void wrong(FileBuilder file) {
        ObjectNode good = sample(file, TlSchema.named("decryptedMessage", 144), Presence.NONE);
        for (int layer : new int[] {-1, 0, 7, 145, 10_000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            String id = layer < 0 ? "minus_" + -(long) layer : Integer.toString(layer);
            file.add("layer_" + id, "layer " + layer + ", which is not spoken", "unknown-layer")
                    .requirements("MT-TL-026")
                    .refuses(asked(layer, good), VERSION, "unknown-layer");
        }
        refused(
                file,
                "field_unknown",
                "a field that the constructor does not have",
                good.deepCopy().put("tll", 5));
        refused(
                file,
                "field_of_later",
                "a field that only another constructor of that name has",
                sample(file, TlSchema.of("decryptedMessage#36b091de"), Presence.NONE)
                        .put("grouped_id", "5"));
        refused(file, "field_flags", "the flags themselves", good.deepCopy().put("flags", 0));
        refused(file, "int_as_text", "an int given as a string", good.deepCopy().put("ttl", "5"));
        refused(file, "int_too_large", "an int of 2^31", good.deepCopy().put("ttl", 1L << 31));
        refused(file, "int_fraction", "an int with a fraction", good.deepCopy().put("ttl", 1.5));
        refused(
                file,
                "long_as_number",
                "a long given as a number",
                good.deepCopy().put("random_id", 5));
        refused(file, "long_too_large", "a long of 2^63", good.deepCopy().put("random_id", "9223372036854775808"));
        refused(
                file,
                "long_no_number",
                "a long that is no number",
                good.deepCopy().put("random_id", "five"));
        refused(
                file,
                "text_as_number",
                "a string given as a number",
                good.deepCopy().put("message", 5));
        refused(file, "true_as_false", "a flag given as false", good.deepCopy().put("silent", false));
        refused(
                file,
                "vector_as_object",
                "a vector given as an object",
                good.deepCopy().set("entities", good));
        refused(
                file,
                "object_as_text",
                "an object given as a string",
                good.deepCopy().put("media", "photo"));
        refused(
                file,
                "object_of_other_type",
                "a message in the place of a medium",
                good.deepCopy().set("media", good));
        refused(
                file,
                "name_unknown",
                "a name that no layer has",
                good.deepCopy().put("_", "message#91cc4674"));
        refused(file, "id_unknown", "an id that no layer has", good.deepCopy().put("_", "decryptedMessage#91cc4675"));
        refused(
                file,
                "id_of_other",
                "the name of one and the id of another",
                good.deepCopy().put("_", "decryptedMessage#73164160"));
        refused(
                file,
                "name_without_id",
                "a name without its id",
                good.deepCopy().put("_", "decryptedMessage"));
        refused(file, "name_missing", "no name at all", without(good, "_"));
    }

    private static void refused(FileBuilder file, String id, String comment, ObjectNode object) {
        file.add(id, comment, "wrong-object")
                .requirements("MT-TL-024")
                .refuses(asked(144, object), PARSE, "bad-object");
    }

    private static ObjectNode sample(FileBuilder file, TlDeclaration declaration, Presence presence) {
        return TlKit.sample(file, declaration, declaration.layer(), presence);
    }

    private static ObjectNode without(ObjectNode object, String field) {
        return object.deepCopy().without(field);
    }

    private static Fields asked(int layer, ObjectNode object) {
        return Fields.of("layer", layer).with("object", object);
    }

    private static Fields body(ObjectNode object) {
        return Fields.of("body", TlBytes.of(object));
    }
}
