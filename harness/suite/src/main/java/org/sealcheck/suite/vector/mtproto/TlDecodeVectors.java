package org.sealcheck.suite.vector.mtproto;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.VERSION;
import static org.sealcheck.suite.tl.TlSchema.NEWEST_LAYER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.tl.TlBytes;
import org.sealcheck.suite.tl.TlDeclaration;
import org.sealcheck.suite.tl.TlSamples.Presence;
import org.sealcheck.suite.tl.TlSchema;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Every constructor read, in the newest layer; and each with a deviation. */
final class TlDecodeVectors implements VectorSource {
    @Override
    public String path() {
        return "mtproto/tl/decode";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("objects of the schema from bytes")
                .operation("mtproto.tl.decode")
                .requirements("MT-TL-005", "MT-TL-009", "MT-TL-010")
                .derivation("id || fields, all little-endian; old constructors stay readable in the newest layer");
        TlSchema.ALL.forEach(each -> constructor(file, each));
    }

    private static void constructor(FileBuilder file, TlDeclaration declaration) {
        ObjectNode object = TlKit.sample(file, declaration, declaration.layer(), Presence.SOME);
        Bytes body = TlBytes.of(object);
        String type = declaration.type();
        file.add("good_" + declaration.id(), declaration.name() + " of layer " + declaration.layer(), "known-answer")
                .answers(TlKit.received(NEWEST_LAYER, type, body), Fields.of("object", object));
        file.add("cut_" + declaration.id(), declaration.name() + " without its last 4 bytes", "truncated")
                .requirements("MT-TL-013")
                .refuses(TlKit.received(NEWEST_LAYER, type, Deviations.truncate(body, body.size() - 4)), PARSE);
        file.add("longer_" + declaration.id(), "4 bytes follow a " + declaration.name(), "trailing-bytes")
                .requirements("MT-TL-014")
                .refuses(
                        TlKit.received(NEWEST_LAYER, type, Deviations.append(body, "00000000")),
                        PARSE,
                        "trailing-bytes");
        String other = other(type);
        file.add(
                        "elsewhere_" + declaration.id(),
                        declaration.name() + " where a " + other + " belongs",
                        "wrong-constructor")
                .requirements("MT-TL-012")
                .refuses(TlKit.received(NEWEST_LAYER, other, body), PARSE, "wrong-type");
        if (declaration.layer() > TlSchema.FIRST_LAYER) {
            int older = declaration.layer() - 1;
            file.add("newer_" + declaration.id(), declaration.name() + " in layer " + older, "newer-than-layer")
                    .requirements("MT-TL-021")
                    .refuses(TlKit.received(older, type, body), VERSION, "newer-than-layer");
        }
    }

    /** The type that comes next in the schema. */
    private static String other(String type) {
        List<String> types =
                TlSchema.ALL.stream().map(TlDeclaration::type).distinct().toList();
        return types.get((types.indexOf(type) + 1) % types.size());
    }
}
