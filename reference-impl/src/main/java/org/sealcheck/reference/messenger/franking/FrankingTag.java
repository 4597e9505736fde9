package org.sealcheck.reference.messenger.franking;

import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.HmacSha256;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.crypto.Secrets;

/**
 * T_F, which binds a sender to a message without telling anything of it (FRANK-008, FRANK-021).
 *
 * <pre>{@code T_F = HMAC-SHA256(key = N_F, M)}</pre>
 *
 * <p>Lengths are checked wherever a tag or a nonce comes in (FRANK-024): HMAC pads short keys with zeros and hashes long ones, so
 * that N_F and N_F || 00 are one key; and a shorter T_F before a context is a longer context behind another T_F.
 */
public final class FrankingTag {
    /** Bytes of T_F, R_F and N_F. */
    public static final int LENGTH = 32;

    private FrankingTag() {}

    /**
     * @param nonce 32 bytes, N_F
     * @param message M, as it is encrypted
     * @return 32 bytes
     */
    public static byte[] compute(Secret nonce, byte[] message) {
        return HmacSha256.mac(nonce.toByteArray(), message);
    }

    /** @throws Rejection franking-tag-mismatch */
    static void requireEqual(byte[] computed, byte[] received) {
        if (!Secrets.equal(computed, received)) {
            throw new Rejection(
                    FrankingReason.FRANKING_TAG_MISMATCH, "FRANK-015", "the franking tag is not that of this message");
        }
    }

    /** @throws Rejection bad-tag-length */
    static void requireTagLength(byte[] tag) {
        if (tag.length != LENGTH) {
            throw new Rejection(
                    FrankingReason.BAD_TAG_LENGTH, "FRANK-024", "a tag has 32 bytes, this one " + tag.length);
        }
    }

    /** @throws Rejection bad-nonce-length */
    static void requireNonceLength(byte[] nonce) {
        if (nonce.length != LENGTH) {
            throw new Rejection(
                    FrankingReason.BAD_NONCE_LENGTH, "FRANK-024", "a nonce has 32 bytes, this one " + nonce.length);
        }
    }
}
