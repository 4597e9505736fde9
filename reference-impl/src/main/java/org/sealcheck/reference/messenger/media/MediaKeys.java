package org.sealcheck.reference.messenger.media;

import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Hkdf;
import org.sealcheck.reference.crypto.Secret;

/**
 * The keys of one attachment (MEDIA-003).
 *
 * <pre>{@code
 * iv (16) || cipherKey (32) || macKey (32) || 32 bytes not used here
 *     = HKDF-SHA256(ikm = media key, salt = 32 zero bytes, info = label of the type, 112 bytes)
 * }</pre>
 *
 * <p>The source names the three lengths only; the derivation is that of profiles media-wa10 and media-wp32.
 *
 * @param iv 16 bytes
 * @param cipherKey 32 bytes, AES-256
 * @param macKey 32 bytes, HMAC-SHA256
 */
public record MediaKeys(Secret iv, Secret cipherKey, Secret macKey) {
    /** Bytes of a media key. */
    public static final int MEDIA_KEY_LENGTH = 32;

    private static final int EXPANDED_LENGTH = 112;

    /** A new media key, for one attachment only (MEDIA-002). */
    public static Secret newMediaKey(Entropy entropy) {
        return Secret.of(entropy.bytes(MEDIA_KEY_LENGTH));
    }

    /**
     * @param mediaKey 32 bytes
     * @throws Rejection bad-media-key
     */
    public static MediaKeys derive(Secret mediaKey, MediaType type) {
        requireLength(mediaKey);
        return split(expand(mediaKey, type.label()));
    }

    private static void requireLength(Secret mediaKey) {
        if (mediaKey.size() != MEDIA_KEY_LENGTH) {
            throw new Rejection(
                    MediaReason.BAD_MEDIA_KEY,
                    "MEDIA-002",
                    "a media key has " + MEDIA_KEY_LENGTH + " bytes, this one " + mediaKey.size());
        }
    }

    private static byte[] expand(Secret mediaKey, byte[] label) {
        return Hkdf.VERSION_3.derive(mediaKey.toByteArray(), label, EXPANDED_LENGTH);
    }

    private static MediaKeys split(byte[] expanded) {
        return new MediaKeys(Secret.of(expanded, 0, 16), Secret.of(expanded, 16, 32), Secret.of(expanded, 48, 32));
    }
}
