package org.sealcheck.reference.mtproto.chat;

import org.sealcheck.reference.Rejection;

/**
 * A chat that was closed because somebody did not keep to the rules. Of its keys and messages nothing is left (MT-SEQ-007).
 *
 * @param closing why
 */
public record ClosedChat(Closing closing) implements SecretChat {
    @Override
    public OpenChat requireOpen() {
        throw new Rejection(
                ChatReason.CHAT_CLOSED, "MT-SEQ-006", "the chat was closed (" + closing + "); agree on a new one");
    }
}
