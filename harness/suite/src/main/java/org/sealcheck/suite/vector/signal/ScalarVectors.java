package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.POLICY;
import static org.sealcheck.contract.Layer.SIGNATURE;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** XEdDSA signatures whose scalar is out of range, and signatures that need no private key. */
final class ScalarVectors implements VectorSource {
    private static final Bytes IDENTITY = Curve.u(1);
    private static final BigInteger EIGHT = BigInteger.valueOf(8);

    @Override
    public String path() {
        return "signal/keys/verify_scalars";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("XEdDSA: scalars out of range, keys of small order")
                .operation("signal.keys.verify")
                .requirements("XED-003")
                .derivation(
                        "L is the order of the base point; s + k*L satisfies the same equation as s. With A of order"
                                + " 8 or less and H(R || A || M) divisible by 8, R = 01 00^31 and s = 0 satisfy it, too");
        for (int signBit : new int[] {0, 1}) {
            Signer signer = Signer.withSignBit(file, "signer", signBit);
            scalars(file, signer.signed(file.random().bytes("message", 33), "nonce " + signBit), "_sign_" + signBit);
        }
        forgeries(file);
    }

    private static void scalars(FileBuilder file, Fields good, String suffix) {
        file.add("s_plus_l" + suffix, "s + L, still below 2^253", "malleability")
                .requirements("XED-006")
                .refuses(plus(good, BigInteger.ONE), SIGNATURE, "bad-signature");
        for (int k = 2; k <= 7; k++) {
            file.add("s_plus_" + k + "l" + suffix, "s + " + k + "L, 2^253 or more", "malleability")
                    .requirements("XED-005")
                    .refuses(plus(good, BigInteger.valueOf(k)), SIGNATURE, "bad-signature");
        }
        for (int bit : new int[] {253, 254}) {
            file.add("s_bit_" + bit + suffix, "bit " + bit + " of s is set", "bit-flip", "malleability")
                    .requirements("XED-005")
                    .refuses(good.flipBit("signature", 256 + bit), SIGNATURE, "bad-signature");
        }
        Map<String, BigInteger> others = new LinkedHashMap<>();
        others.put("0", BigInteger.ZERO);
        others.put("l", Curve.L);
        others.put("l_minus_1", Curve.L.subtract(BigInteger.ONE));
        others.put("2_252", BigInteger.ONE.shiftLeft(252));
        others.forEach((name, s) -> file.add("s_is_" + name + suffix, "s replaced", "forgery")
                .refuses(withScalar(good, s), SIGNATURE, "bad-signature"));
    }

    private static void forgeries(FileBuilder file) {
        Signer signer = Signer.named(file, "victim");
        Fields honest = Fields.of("publicKey", signer.publicKey())
                .with("message", file.random().bytes("message", 33))
                .with("signature", Deviations.concat(IDENTITY, Curve.u(0)));
        file.add("identity_point_under_a_good_key", "R = 01 00^31, s = 0", "forgery")
                .refuses(honest, SIGNATURE, "bad-signature");
        Curve.lowOrder()
                .forEach((name, u) -> file.add(
                                "low_order_key_" + name,
                                "R = 01 00^31, s = 0 under a key of small order",
                                "low-order",
                                "forgery")
                        .requirements("XED-007")
                        .refuses(forged(u), SIGNATURE, POLICY));
        Fields good = signer.signed(file.random().bytes("message", 33), "nonce");
        file.add("key_on_the_twist", "u = 2 is the coordinate of no point of the curve", "twist", "wrong-key")
                .refuses(good.with("publicKey", Curve.key(Curve.u(2))), SIGNATURE, POLICY);
        file.add("key_top_bit", "a genuine signature; the top bit of the signer's coordinate is set", "non-canonical")
                .requirements("KEY-014")
                .refuses(good.flipBit("publicKey", 8 + 255), SIGNATURE, POLICY);
    }

    /** A message for which the forgery satisfies the equation: the hash must be divisible by the key's order. */
    private static Fields forged(Bytes u) {
        Bytes a = edwards(u);
        for (int counter = 0; ; counter++) {
            Bytes message = Curve.u(counter);
            BigInteger h = hash(IDENTITY, a, message).mod(Curve.L);
            if (h.mod(EIGHT).signum() == 0) {
                return Fields.of("publicKey", Curve.key(u))
                        .with("message", message)
                        .with("signature", Deviations.concat(IDENTITY, Curve.u(0)));
            }
        }
    }

    /** y = (u - 1) / (u + 1), where 1 / 0 is 0; sign bit 0. */
    private static Bytes edwards(Bytes u) {
        BigInteger value = Deviations.littleEndian(u);
        BigInteger inverse = value.add(BigInteger.ONE).modPow(Curve.P.subtract(BigInteger.TWO), Curve.P);
        return Curve.u(value.subtract(BigInteger.ONE).multiply(inverse).mod(Curve.P));
    }

    private static Fields plus(Fields good, BigInteger times) {
        return good.change("signature", signature -> {
            BigInteger s =
                    Deviations.littleEndian(Deviations.slice(signature, 32, 64)).clearBit(255);
            return replaced(signature, s.add(Curve.L.multiply(times)));
        });
    }

    private static Fields withScalar(Fields good, BigInteger s) {
        return good.change("signature", signature -> replaced(signature, s));
    }

    /** The signature with another s and the same sign bit. */
    private static Bytes replaced(Bytes signature, BigInteger s) {
        boolean sign = (signature.toByteArray()[63] & 0x80) != 0;
        Bytes bytes = Curve.u(sign ? s.setBit(255) : s);
        return Deviations.concat(Deviations.slice(signature, 0, 32), bytes);
    }

    private static BigInteger hash(Bytes... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512")
                    .digest(Deviations.concat(parts).toByteArray());
            return Deviations.littleEndian(Bytes.of(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}
