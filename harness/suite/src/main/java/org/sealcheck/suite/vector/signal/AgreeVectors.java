package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.POLICY;

import java.math.BigInteger;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Agreements with keys at the edges of the field, off the curve, and of small order. */
final class AgreeVectors implements VectorSource {
    /** Coordinates on the twist: u^3 + 486662 u^2 + u is no square. */
    private static final int[] ON_THE_TWIST = {2, 3, 5};

    @Override
    public String path() {
        return "signal/keys/agree_edges";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("agreement with unusual keys")
                .operation("signal.keys.agree")
                .requirements("KEY-013")
                .derivation("sharedSecret = X25519(privateKey, u), RFC 7748 section 5: scalar clamped, top bit of u"
                        + " masked, u reduced modulo 2^255 - 19");
        Bytes ours = file.random().privateKey("ours");
        Bytes theirs = publicKey(file, "theirs");
        Fields good = Fields.of("privateKey", ours).with("publicKey", theirs);
        file.add("good", "two random keys", "known-answer").answers(good);
        Fields shared = file.ask("signal.keys.agree", good);
        for (int bit : new int[] {0, 1, 2, 254, 255}) {
            file.add("private_bit_" + bit, "fixed bit " + bit + " of our key flipped: the same secret", "unclamped")
                    .answers(good.flipBit("privateKey", bit), shared);
        }
        file.add("private_all_ones", "our key is 32 bytes ff", "unclamped", "edge-arithmetic")
                .answers(good.with("privateKey", Bytes.hex("ff".repeat(32))));
        file.add("private_zero", "our key is 32 zero bytes", "unclamped", "edge-arithmetic")
                .answers(good.with("privateKey", Bytes.of(new byte[32])));
        file.add("top_bit_of_u", "the top bit of their coordinate set: the same secret", "non-canonical")
                .answers(good.flipBit("publicKey", 8 + 255), shared);
        coordinates(file, good);
        refused(file, good);
    }

    private static void coordinates(FileBuilder file, Fields good) {
        file.add("u_9", "u = 9, the base point: the secret is our own coordinate", "edge-arithmetic")
                .answers(with(good, Curve.u(9)));
        file.add("u_p_plus_9", "u = p + 9: as u = 9", "non-canonical", "edge-arithmetic")
                .answers(
                        with(good, Curve.u(Curve.P.add(BigInteger.valueOf(9)))),
                        file.ask("signal.keys.agree", with(good, Curve.u(9))));
        file.add("u_2_255_minus_1", "u = 2^255 - 1: as u = 18", "non-canonical", "edge-arithmetic")
                .answers(
                        with(good, Curve.u(Curve.P.add(BigInteger.valueOf(18)))),
                        file.ask("signal.keys.agree", with(good, Curve.u(18))));
        file.add("u_p_minus_2", "u = p - 2", "edge-arithmetic")
                .answers(with(good, Curve.u(Curve.P.subtract(BigInteger.TWO))));
        file.add("u_2_254", "u = 2^254", "edge-arithmetic").answers(with(good, Curve.u(BigInteger.ONE.shiftLeft(254))));
        for (int u : ON_THE_TWIST) {
            file.add("twist_" + u, "u = " + u + ", a coordinate on the twist", "twist")
                    .answers(with(good, Curve.u(u)));
        }
    }

    private static void refused(FileBuilder file, Fields good) {
        Curve.lowOrder().forEach((name, u) -> lowOrder(file, good, name, u, "low-order"));
        Curve.lowOrderNonCanonical().forEach((name, u) -> lowOrder(file, good, name, u, "low-order", "non-canonical"));
        file.add("type_wrong", "their key has the type byte 06", "wrong-key-type")
                .requirements("KEY-011")
                .refuses(good.change("publicKey", key -> Deviations.replaceByte(key, 0, 6)), PARSE, "bad-key-type");
        file.add("key_short", "their key lacks its last byte", "wrong-length", "truncated")
                .requirements("KEY-011")
                .refuses(good.truncate("publicKey", 32), PARSE, "bad-key-length");
        file.add("key_empty", "their key is empty", "wrong-length", "empty-field")
                .requirements("KEY-011")
                .refuses(good.with("publicKey", Bytes.empty()), PARSE, "bad-key-length");
        file.add("key_long", "a byte follows their key", "wrong-length", "trailing-bytes")
                .requirements("KEY-012")
                .refuses(good.append("publicKey", "00"), PARSE, "bad-key-length");
    }

    private static void lowOrder(FileBuilder file, Fields good, String name, Bytes u, String... flags) {
        file.add("low_order_" + name, "their key is of small order: the secret would be zero", flags)
                .requirements("KEY-010")
                .refuses(with(good, u), POLICY, "low-order-key");
    }

    private static Fields with(Fields good, Bytes u) {
        return good.with("publicKey", Curve.key(u));
    }

    private static Bytes publicKey(FileBuilder file, String owner) {
        return file.ask(
                        "signal.keys.publicKey",
                        Fields.of("privateKey", file.random().privateKey(owner)))
                .bytes("publicKey");
    }
}
