package org.sealcheck.reference.mtproto.exchange;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a device does at the server's word, besides its next state.
 *
 * @param discards whether it sends messages.discardEncryption
 * @param notice what its user is told
 * @param from with {@link Notice#REQUEST}: the user who asks
 */
public record Reaction(boolean discards, Optional<Notice> notice, OptionalLong from) {
    /** What a user has to be told. */
    public enum Notice {
        /** Somebody asks for a chat. */
        REQUEST,
        /** The chat has its key. */
        READY,
        /** The two parties have different keys, and the chat is over. */
        KEY_MISMATCH,
        /** The chat is over, or another device has it. */
        CLOSED
    }

    static Reaction none() {
        return new Reaction(false, Optional.empty(), OptionalLong.empty());
    }

    static Reaction tell(Notice notice) {
        return new Reaction(false, Optional.of(notice), OptionalLong.empty());
    }

    /** MT-DH-017. */
    static Reaction ask(long from) {
        return new Reaction(false, Optional.of(Notice.REQUEST), OptionalLong.of(from));
    }

    /** MT-DH-021. */
    static Reaction keyMismatch() {
        return new Reaction(true, Optional.of(Notice.KEY_MISMATCH), OptionalLong.empty());
    }
}
