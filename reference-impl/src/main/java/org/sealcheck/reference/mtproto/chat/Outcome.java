package org.sealcheck.reference.mtproto.chat;

import java.util.List;
import java.util.Optional;

/**
 * The chat after a step, and what came of it.
 *
 * @param packets to be given to the server, in this order
 * @param delivered to be shown to the user, in this order
 * @param tooNew whether the user is to be told to update (MT-LAYER-012)
 * @param closing why the chat was closed by this step, if it was
 */
public record Outcome(
        SecretChat chat,
        List<OutgoingPacket> packets,
        List<Delivered> delivered,
        boolean tooNew,
        Optional<Closing> closing) {

    static Outcome of(Turn turn) {
        return new Outcome(turn.chat(), turn.packets(), turn.delivered(), turn.tooNew(), Optional.empty());
    }

    /** Whatever the step had brought so far is dropped (MT-SEQ-007). */
    static Outcome closed(OpenChat chat, Closing closing) {
        return new Outcome(after(chat, closing), List.of(), List.of(), false, Optional.of(closing));
    }

    /** Nothing of the open chat is kept (MT-SEQ-006, MT-SEQ-007). */
    private static SecretChat after(OpenChat chat, Closing closing) {
        return new ClosedChat(closing);
    }
}
