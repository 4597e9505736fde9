package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.POLICY;

import java.math.BigInteger;
import java.util.function.Function;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;

/** Every way in which a public key that came from the other side is refused, for one field of a good input. */
final class BadKeys {
    private BadKeys() {}

    /** @param name of the key in ids and comments: {@code their_identity} */
    static void refused(FileBuilder file, Fields good, String field, String name) {
        refused(file, good.bytes(field), name, key -> good.with(field, key));
    }

    /** @param input the good input with another key in the place of the good one */
    static void refused(FileBuilder file, Bytes good, String name, Function<Bytes, Fields> input) {
        refusedEncodings(file, good, name, input);
        refusedPoints(file, name, input);
    }

    /** As {@link #refused}, for a field whose key is only compared and hashed. */
    static void refusedEncodings(FileBuilder file, Fields good, String field, String name) {
        refusedEncodings(file, good.bytes(field), name, key -> good.with(field, key));
    }

    private static void refusedEncodings(FileBuilder file, Bytes good, String name, Function<Bytes, Fields> input) {
        String words = name.replace('_', ' ');
        file.add(name + "_type_wrong", words + ": the type byte is 06", "wrong-key-type")
                .requirements("KEY-011")
                .refuses(input.apply(Deviations.replaceByte(good, 0, 6)), PARSE, "bad-key-type");
        file.add(name + "_short", words + ": the last byte is missing", "wrong-length", "truncated")
                .requirements("KEY-011")
                .refuses(input.apply(Deviations.truncate(good, 32)), PARSE, "bad-key-length");
        file.add(name + "_empty", words + ": no bytes", "wrong-length", "empty-field")
                .requirements("KEY-011")
                .refuses(input.apply(Bytes.empty()), PARSE, "bad-key-length");
        file.add(name + "_long", words + ": a byte follows", "wrong-length", "trailing-bytes")
                .requirements("KEY-012")
                .refuses(input.apply(Deviations.append(good, "00")), PARSE, "bad-key-length");
    }

    private static void refusedPoints(FileBuilder file, String name, Function<Bytes, Fields> input) {
        String words = name.replace('_', ' ');
        Curve.lowOrder()
                .forEach((point, u) -> file.add(
                                name + "_low_order_" + point, words + ": a point of small order", "low-order")
                        .requirements("KEY-010")
                        .refuses(input.apply(Curve.key(u)), POLICY, "low-order-key"));
        Bytes beyond = Curve.u(Curve.P.add(BigInteger.valueOf(9)));
        file.add(name + "_non_canonical", words + ": the coordinate p + 9", "non-canonical")
                .requirements("KEY-014")
                .refuses(input.apply(Curve.key(beyond)), POLICY, "non-canonical-key");
    }
}
