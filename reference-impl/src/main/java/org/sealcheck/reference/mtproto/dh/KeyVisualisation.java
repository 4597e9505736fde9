package org.sealcheck.reference.mtproto.dh;

import java.util.Arrays;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.mtproto.crypto.Hash;
import org.sealcheck.reference.mtproto.message.SharedKey;

/** What two users compare to know that nobody is between them. How it is drawn is not part of the protocol. */
public final class KeyVisualisation {
    private static final int ORIGINAL_LENGTH = 16;
    private static final int UPGRADE_LENGTH = 20;

    private KeyVisualisation() {}

    /** 16 bytes: of a chat below layer 46 (MT-DH-016). */
    public static byte[] beforeLayer46(SharedKey original) {
        return originalPart(original);
    }

    /**
     * 36 bytes (MT-DH-015). Later keys do not change it.
     *
     * @param original the chat's first key
     * @param atLayer46 the key in use when the chat came to layer 46: the first one, if it began there
     */
    public static byte[] fromLayer46(SharedKey original, SharedKey atLayer46) {
        return Concatenation.of(originalPart(original), upgradePart(atLayer46));
    }

    private static byte[] originalPart(SharedKey original) {
        return Arrays.copyOf(Hash.SHA1.of(original.key().toByteArray()), ORIGINAL_LENGTH);
    }

    private static byte[] upgradePart(SharedKey atLayer46) {
        return Arrays.copyOf(Hash.SHA256.of(atLayer46.key().toByteArray()), UPGRADE_LENGTH);
    }
}
