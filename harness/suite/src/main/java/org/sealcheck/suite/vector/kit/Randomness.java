package org.sealcheck.suite.vector.kit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sealcheck.contract.Bytes;

/**
 * Keys and nonces of a vector file, drawn by name: what one case draws does not change when another is added.
 *
 * <pre>{@code bytes(name) = HMAC-SHA256(seed, name || 00 || 00000000) || HMAC-SHA256(seed, name || 00 || 00000001) || ...}</pre>
 */
public final class Randomness {
    private final String seed;

    public Randomness(String seed) {
        this.seed = seed;
    }

    public String seed() {
        return seed;
    }

    public Bytes bytes(String name, int length) {
        ByteBuffer out = ByteBuffer.allocate(length);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            for (int block = 0; out.hasRemaining(); block++) {
                mac.update(name.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
                byte[] drawn = mac.doFinal(ByteBuffer.allocate(4).putInt(block).array());
                out.put(drawn, 0, Math.min(drawn.length, out.remaining()));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
        return Bytes.of(out.array());
    }

    /** 32 bytes, clamped as RFC 7748 demands, so that libraries that do not clamp on use compute the same. */
    public Bytes privateKey(String name) {
        byte[] scalar = bytes(name, 32).toByteArray();
        scalar[0] &= (byte) 0xf8;
        scalar[31] = (byte) ((scalar[31] & 0x7f) | 0x40);
        return Bytes.of(scalar);
    }
}
