package org.sealcheck.reference.mtproto.dh;

import java.math.BigInteger;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.mtproto.message.BigEndian;

/**
 * Our secret of one exchange, {@code a} or {@code b} (MT-DH-009).
 *
 * @param secret 256 bytes, unsigned, highest byte first
 */
public record Exponent(Secret secret) {
    /** Bytes of an exponent. */
    public static final int LENGTH = 256;

    /** @throws IllegalArgumentException if it has another length than 256 bytes */
    public Exponent {
        if (secret.size() != LENGTH) {
            throw new IllegalArgumentException("an exponent has 256 bytes, not " + secret.size());
        }
    }

    /** From our own 256 random bytes alone. */
    public static Exponent draw(Entropy entropy) {
        return new Exponent(Secret.of(entropy.bytes(LENGTH)));
    }

    /**
     * From our own 256 random bytes and those that the server offers: XOR, so that the result is no worse than ours,
     * whatever the server sends (MT-DH-008, MT-DH-026).
     *
     * @param serverRandom any length; what is missing changes nothing, what is too much is left out
     */
    public static Exponent draw(byte[] serverRandom, Entropy entropy) {
        return new Exponent(Secret.of(combined(entropy.bytes(LENGTH), serverRandom)));
    }

    private static byte[] combined(byte[] ours, byte[] server) {
        byte[] combined = ours.clone();
        for (int i = 0; i < Math.min(ours.length, server.length); i++) {
            combined[i] ^= server[i];
        }
        return combined;
    }

    BigInteger value() {
        return BigEndian.read(secret.toByteArray());
    }
}
