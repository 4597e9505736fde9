package org.sealcheck.suite.scenario;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sealcheck.contract.Bytes;

/** HMAC-SHA256, for what the observer compares and the insider forges. */
public final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /** 32 bytes, over the parts one after the other. */
    public static byte[] sha256(Bytes key, Bytes... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.toByteArray(), ALGORITHM));
            for (Bytes part : parts) {
                mac.update(part.toByteArray());
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
