package org.sealcheck.reference.mtproto.chat;

import java.util.List;

/**
 * The chat after a step, and what came of it.
 *
 * @param packets to be given to the server, in this order
 * @param delivered to be shown to the user, in this order
 * @param tooNew whether the user is to be told to update (MT-LAYER-012)
 */
public record Outcome(SecretChat chat, List<OutgoingPacket> packets, List<Delivered> delivered, boolean tooNew) {

    static Outcome of(Turn turn) {
        return new Outcome(turn.chat(), turn.packets(), turn.delivered(), turn.tooNew());
    }

    /** Whatever the step had brought so far is dropped (MT-SEQ-007). */
    static Outcome closed(Closing closing) {
        return new Outcome(new ClosedChat(closing), List.of(), List.of(), false);
    }
}
