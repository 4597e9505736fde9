package org.sealcheck.reference.messenger.devices;

import java.util.Arrays;
import java.util.List;
import org.sealcheck.reference.Rejection;

/**
 * The short hash of an account's identity keys that a device gives at registration (REG-013).
 *
 * <pre>{@code hash = SHA-256(identity(1) || identity(2) || ...)[0..10),   identities sorted byte by byte}</pre>
 */
public final class IdentityListHash {
    /** Bytes of an identity key as lists have it: the coordinate without its type byte. */
    public static final int IDENTITY_LENGTH = 32;

    private static final int LENGTH = 10;

    private IdentityListHash() {}

    /**
     * @param identities 32 bytes each, in any order
     * @return 10 bytes
     * @throws Rejection bad-key-length
     */
    public static byte[] of(List<byte[]> identities) {
        identities.forEach(IdentityListHash::requireLength);
        return shortened(Digest.sha256(sorted(identities)));
    }

    static List<byte[]> sorted(List<byte[]> identities) {
        return identities.stream().sorted(Arrays::compareUnsigned).toList();
    }

    static byte[] shortened(byte[] digest) {
        return Arrays.copyOf(digest, LENGTH);
    }

    static void requireLength(byte[] identity) {
        if (identity.length != IDENTITY_LENGTH) {
            throw new Rejection(
                    DevicesReason.BAD_KEY_LENGTH,
                    "REG-013",
                    "an identity key in a list has 32 bytes, this one " + identity.length);
        }
    }
}
