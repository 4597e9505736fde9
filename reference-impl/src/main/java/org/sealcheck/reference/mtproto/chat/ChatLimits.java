package org.sealcheck.reference.mtproto.chat;

/** Every limit of a secret chat. */
final class ChatLimits {
    private ChatLimits() {}

    /**
     * Messages that may be missing, be asked for, or be sent again at a time (MT-SEQ-020, MT-SEQ-027): with it the messages
     * that wait are bounded, and what one small request makes us send. The number is TDLib's.
     */
    static int maxGap() {
        return 1000;
    }

    /** Messages that a key encrypts and decrypts before it is replaced (MT-PFS-001). */
    static int maxUses() {
        return 100;
    }

    /** How long a key is used before it is replaced, in ms: a week (MT-PFS-002). */
    static long maxAge() {
        return 7L * 24 * 60 * 60 * 1000;
    }

    /** Random bytes that every message must bring (MT-SEQ-031). */
    static int minRandomBytes() {
        return 15;
    }
}
