package org.sealcheck.reference.mtproto.chat;

import org.sealcheck.reference.mtproto.message.KeyFingerprint;
import org.sealcheck.reference.mtproto.message.SharedKey;

/**
 * A key of the chat, and how much it was used.
 *
 * @param fingerprint of {@code key}
 * @param epoch 0 for the first key of the chat, one more for each that replaces it
 * @param since when it came into use, in ms since 1970
 * @param encrypted messages it encrypted
 * @param decrypted messages it decrypted
 */
public record ChatKey(SharedKey key, KeyFingerprint fingerprint, int epoch, long since, int encrypted, int decrypted) {
    static ChatKey fresh(SharedKey key, int epoch, long now) {
        return new ChatKey(key, key.fingerprint(), epoch, now, 0, 0);
    }

    /** The same, in use from now on. */
    ChatKey inUse(long now) {
        return new ChatKey(key, fingerprint, epoch, now, 0, 0);
    }

    ChatKey afterEncrypting() {
        return new ChatKey(key, fingerprint, epoch, since, encrypted + 1, decrypted);
    }

    ChatKey afterDecrypting() {
        return new ChatKey(key, fingerprint, epoch, since, encrypted, decrypted + 1);
    }

    /** MT-PFS-001, MT-PFS-002, MT-PFS-003. */
    boolean isDueForReplacement(long now) {
        return isWorn() || isStale(now);
    }

    /** MT-PFS-001. */
    private boolean isWorn() {
        return encrypted + decrypted > ChatLimits.maxUses();
    }

    /** MT-PFS-003. */
    private boolean hasEncrypted() {
        return encrypted > 0;
    }

    /** MT-PFS-002. */
    private boolean isStale(long now) {
        return now - since > ChatLimits.maxAge() && hasEncrypted();
    }
}
