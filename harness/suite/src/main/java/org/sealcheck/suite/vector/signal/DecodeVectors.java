package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.POLICY;

import java.math.BigInteger;
import java.util.Locale;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** What is a public key and what is none. */
final class DecodeVectors implements VectorSource {
    private static final int[] WRONG_TYPES = {0x00, 0x01, 0x02, 0x03, 0x04, 0x06, 0x07, 0x15, 0x45, 0x85, 0xfa, 0xff};

    @Override
    public String path() {
        return "signal/keys/decode";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("public key encoding")
                .operation("signal.keys.decodePublicKey")
                .requirements("KEY-011")
                .derivation("key = 05 || u, 33 bytes; u little-endian, below 2^255 - 19, not of small order");
        Bytes good = good(file);
        file.add("good", "a public key", "known-answer").answers(encoded(good), key(good));
        file.add("good_base_point", "u = 9", "known-answer")
                .answers(encoded(Curve.key(Curve.u(9))), key(Curve.key(Curve.u(9))));
        file.add("good_largest", "u = p - 2, the largest coordinate that is not of small order", "edge-arithmetic")
                .answers(encoded(largest()), key(largest()));
        for (int type : WRONG_TYPES) {
            String hex = String.format(Locale.ROOT, "%02x", type);
            file.add("type_" + hex, "type byte " + hex + " instead of 05", "wrong-key-type")
                    .refuses(encoded(Deviations.replaceByte(good, 0, type)), PARSE, "bad-key-type");
        }
        lengths(file, good);
        hardened(file, good);
    }

    private static void lengths(FileBuilder file, Bytes good) {
        file.add("length_0", "no bytes at all", "wrong-length", "empty-field")
                .refuses(encoded(Bytes.empty()), PARSE, "bad-key-length");
        for (int length : new int[] {1, 2, 16, 31, 32}) {
            file.add("length_" + length, "the first " + length + " bytes of a key", "wrong-length", "truncated")
                    .refuses(encoded(Deviations.truncate(good, length)), PARSE, "bad-key-length");
        }
        Bytes raw = Deviations.slice(good, 1, 33);
        file.add("raw_32_bytes", "the coordinate without its type byte", "wrong-key-type", "wrong-length")
                .refuses(encoded(raw), PARSE);
    }

    private static void hardened(FileBuilder file, Bytes good) {
        for (int extra : new int[] {1, 31, 33}) {
            file.add("length_" + (33 + extra), extra + " bytes follow a key", "wrong-length", "trailing-bytes")
                    .requirements("KEY-012")
                    .refuses(encoded(Deviations.append(good, "00".repeat(extra))), PARSE, "bad-key-length");
        }
        file.add("length_66_twice", "a key twice", "wrong-length", "trailing-bytes")
                .requirements("KEY-012")
                .refuses(encoded(Deviations.concat(good, good)), PARSE, "bad-key-length");
        nonCanonical(file, "p_plus_2", "u = p + 2", Curve.u(Curve.P.add(BigInteger.TWO)));
        nonCanonical(
                file, "p_plus_9", "u = p + 9, the base point once more", Curve.u(Curve.P.add(BigInteger.valueOf(9))));
        nonCanonical(file, "p_plus_18", "u = 2^255 - 1", Curve.u(Curve.P.add(BigInteger.valueOf(18))));
        nonCanonical(
                file, "top_bit", "a good key with its top bit set", Curve.withTopBit(Deviations.slice(good, 1, 33)));
        nonCanonical(file, "all_ones", "32 bytes ff", Bytes.hex("ff".repeat(32)));
        Curve.lowOrder()
                .forEach((name, u) -> file.add("low_order_" + name, "a point of small order", "low-order")
                        .requirements("KEY-010")
                        .refuses(encoded(Curve.key(u)), POLICY, "low-order-key"));
        Curve.lowOrderNonCanonical()
                .forEach((name, u) -> file.add(
                                "low_order_" + name,
                                "a point of small order, not canonical",
                                "low-order",
                                "non-canonical")
                        .requirements("KEY-010", "KEY-014")
                        .refuses(encoded(Curve.key(u)), POLICY));
    }

    private static void nonCanonical(FileBuilder file, String id, String comment, Bytes u) {
        file.add("non_canonical_" + id, comment, "non-canonical")
                .requirements("KEY-014")
                .refuses(encoded(Curve.key(u)), POLICY, "non-canonical-key");
    }

    private static Bytes good(FileBuilder file) {
        Fields owner = Fields.of("privateKey", file.random().privateKey("owner"));
        return file.ask("signal.keys.publicKey", owner).bytes("publicKey");
    }

    private static Bytes largest() {
        return Curve.key(Curve.u(Curve.P.subtract(BigInteger.TWO)));
    }

    private static Fields encoded(Bytes encoded) {
        return Fields.of("encoded", encoded);
    }

    private static Fields key(Bytes key) {
        return Fields.of("publicKey", key);
    }
}
