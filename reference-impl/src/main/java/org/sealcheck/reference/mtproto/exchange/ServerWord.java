package org.sealcheck.reference.mtproto.exchange;

import org.sealcheck.reference.mtproto.message.KeyFingerprint;

/** What a server says of a chat: the EncryptedChat constructors, nothing of it checked. */
public sealed interface ServerWord {
    int chatId();

    /** encryptedChatEmpty: tells nothing. */
    record Empty(int chatId) implements ServerWord {}

    /** encryptedChatWaiting: our request is on its way. */
    record Waiting(int chatId) implements ServerWord {}

    /**
     * encryptedChatRequested.
     *
     * @param from the user who asks
     * @param gA as received, any length
     */
    record Requested(int chatId, long from, byte[] gA) implements ServerWord {}

    /**
     * encryptedChat: it was accepted.
     *
     * @param publicValue g_b for the one who asked; any length
     * @param fingerprint of the other party's key, as it says
     */
    record Established(int chatId, byte[] publicValue, KeyFingerprint fingerprint) implements ServerWord {}

    /** encryptedChatDiscarded. */
    record Discarded(int chatId) implements ServerWord {}
}
