package org.sealcheck.reference.messenger.media;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is computed over a blob on its way: its authenticator (MEDIA-005) and its hash (MEDIA-007). Mutable. */
final class BlobDigests {
    private final Mac mac;
    private final HashBeside hash = new HashBeside();

    BlobDigests(BlobFormat format, MediaKeys keys) {
        this.mac = keyed(keys);
        mac.update(format.coveredBefore(keys.iv()));
    }

    /** The next bytes of the ciphertext, for the hash; they must not change before {@link #await}. */
    void hash(byte[] bytes, int offset, int length) {
        hash.update(bytes, offset, length);
    }

    /** The same bytes, for the authenticator. */
    void authenticate(byte[] bytes, int offset, int length) {
        for (int done = 0; done < length; done += BlockCipher.STEP) {
            mac.update(bytes, offset + done, Math.min(BlockCipher.STEP, length - done));
        }
    }

    void await() {
        hash.await();
    }

    /** What stands behind the ciphertext: the hash covers it, the authenticator does not (MEDIA-012). */
    void authenticator(byte[] bytes) {
        hash.update(bytes, 0, bytes.length);
    }

    /** 32 bytes, before the blob's format shortens them. */
    byte[] mac() {
        return mac.doFinal();
    }

    /** 32 bytes. */
    byte[] blobHash() {
        return hash.digest();
    }

    private static Mac keyed(MediaKeys keys) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.macKey().toByteArray(), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
