package org.sealcheck.reference.mtproto.chat;

import java.util.List;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.dh.KeyVisualisation;
import org.sealcheck.reference.mtproto.tl.TlObject;

/**
 * What a device does with a secret chat. Each step takes the chat and gives the next one; if it throws, the old one is
 * still the chat (MT-SEQ-033).
 *
 * <p>For each packet that a step makes it takes entropy: 8 bytes for the random_id if the message is of its own making,
 * 15 for random_bytes, and those of the padding; before them 8 and 256 for a request for a new key, 256 for its answer.
 */
public final class SecretChats {
    private SecretChats() {}

    /**
     * A chat on a key that was just agreed on, and the notice of our layer (MT-LAYER-001, MT-LAYER-011).
     *
     * @param layer the newest that we understand, 46 or more
     */
    public static Outcome create(NewChat chat, int layer, long now, Entropy entropy) {
        byte[] visualisation = KeyVisualisation.fromLayer46(chat.key(), chat.key());
        OpenChat open = new OpenChat(
                new ChatParameters(chat.numbers(), visualisation),
                Sequence.start(chat.self()),
                Outbox.empty(),
                GapQueue.empty(),
                ChatKey.fresh(chat.key(), 0, now),
                Exchange.IDLE,
                0,
                Layers.start(layer),
                VersionGate.start());
        return Outcome.of(noticeOfNewChat(Turn.of(open), entropy));
    }

    /** MT-LAYER-011. */
    private static Turn noticeOfNewChat(Turn turn, Entropy entropy) {
        return notice(turn, entropy);
    }

    /** MT-LAYER-011. */
    private static Turn noticeOfUpdate(Turn turn, Entropy entropy) {
        return notice(turn, entropy);
    }

    private static Turn notice(Turn turn, Entropy entropy) {
        TlObject action = Sending.action(turn, Processing.NOTIFY_LAYER)
                .with("layer", turn.chat().layers().own());
        return Sending.service(turn, action, entropy);
    }

    /**
     * Sends a text.
     *
     * @throws Rejection chat-closed
     */
    public static Outcome sendText(SecretChat chat, long randomId, String text, int ttl, long now, Entropy entropy) {
        OpenChat open = chat.requireOpen();
        TlObject message = TlObject.of("decryptedMessage", open.layers().outgoing())
                .with("random_id", randomId)
                .with("ttl", ttl)
                .with("message", text);
        Turn sent = Sending.send(Turn.of(open), randomId, message, entropy);
        return Outcome.of(Rekeying.startIfDue(sent, now, entropy));
    }

    /**
     * Sends a service message of the user's. If it deletes messages that are not acknowledged yet, they are destroyed here,
     * too (MT-SEQ-015).
     *
     * @throws Rejection chat-closed
     */
    public static Outcome sendAction(SecretChat chat, long randomId, TlObject action, long now, Entropy entropy) {
        OpenChat open = chat.requireOpen();
        Turn destroyed = Sending.destroy(Turn.of(open), deleted(action), entropy);
        TlObject message = Sealing.service(randomId, action, open.layers().outgoing());
        Turn sent = Sending.send(destroyed, randomId, message, entropy);
        return Outcome.of(Rekeying.startIfDue(sent, now, entropy));
    }

    private static List<Long> deleted(TlObject action) {
        return action.is("decryptedMessageActionDeleteMessages") ? action.numbers("random_ids") : List.of();
    }

    /**
     * Takes a packet that the server delivers.
     *
     * @param randomId as the server carries it
     * @throws Rejection if the packet is left out
     */
    public static Outcome receive(SecretChat chat, long randomId, byte[] packet, long now, Entropy entropy) {
        OpenChat open = chat.requireOpen();
        try {
            Turn received = Receiving.receive(open, randomId, packet, now, entropy);
            Turn asked = Rekeying.startIfDue(received, now, entropy);
            return Outcome.of(Rekeying.confirm(asked, entropy));
        } catch (Violation violation) {
            return Outcome.closed(open, violation.closing());
        }
    }

    /**
     * Does what is due by time alone (MT-PFS-002).
     *
     * @throws Rejection chat-closed
     */
    public static Outcome passTime(SecretChat chat, long now, Entropy entropy) {
        return Outcome.of(Rekeying.startIfDue(Turn.of(chat.requireOpen()), now, entropy));
    }

    /**
     * The client understands a newer layer now: they are told (MT-LAYER-011).
     *
     * @throws Rejection chat-closed
     */
    public static Outcome updateLayer(SecretChat chat, int layer, Entropy entropy) {
        OpenChat open = chat.requireOpen();
        return Outcome.of(noticeOfUpdate(Turn.of(open.withLayers(open.layers().withOwn(layer))), entropy));
    }
}
