package org.sealcheck.reference.crypto;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104), from the JDK. */
public final class HmacSha256 {
    /** Bytes of a tag, and of the keys the protocols use. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] ZERO_KEY = new byte[LENGTH];

    // Looking an algorithm up costs more than a short HMAC; a Mac is not safe for two threads.
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(HmacSha256::newMac);

    private HmacSha256() {}

    /** The 32-byte tag of {@code message} under {@code key} of any length. */
    public static byte[] mac(byte[] key, byte[] message) {
        return keyed(key).doFinal(message);
    }

    /** This thread's Mac, keyed: to be used up before the next call of this class. */
    static Mac keyed(byte[] key) {
        Mac mac = MAC.get();
        try {
            // The JDK knows no empty key. HMAC pads keys with zeros, so 32 zeros are the same key.
            mac.init(new SecretKeySpec(key.length == 0 ? ZERO_KEY : key, ALGORITHM));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC-SHA256 takes any key", e);
        }
        return mac;
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance(ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
