package org.sealcheck.reference.mtproto.chat;

import java.util.Optional;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.mtproto.tl.TlObject;

/** What messages of theirs do when their turn has come. */
final class Processing {
    static final String NOTIFY_LAYER = "decryptedMessageActionNotifyLayer";

    private static final String SERVICE = "decryptedMessageService";

    private Processing() {}

    /** This message, and every one that was waiting for it (MT-SEQ-011). */
    static Turn processAll(Turn turn, Waiting message, long now, Entropy entropy) {
        Turn next = process(turn, message, now, entropy);
        while (hasNext(next.chat())) {
            int raw = next.chat().sequence().received();
            GapQueue queue = next.chat().waiting();
            Turn taken = next.with(next.chat().withWaiting(queue.without(raw)));
            next = process(taken, queue.get(raw), now, entropy);
        }
        return next;
    }

    /** Whether the message whose turn it is has waited. */
    private static boolean hasNext(OpenChat chat) {
        return chat.waiting().messages().containsKey(chat.sequence().received());
    }

    private static Turn process(Turn turn, Waiting message, long now, Entropy entropy) {
        OpenChat chat = turn.chat();
        chat.versions().requireStillAllowed(chat.sequence().received(), message.legacy());
        OpenChat counted = count(chat, message);
        Turn settled = Rekeying.settle(turn.with(counted), message.epoch());
        Optional<TlObject> content = LayeredMessage.read(message.body(), message.layer(), counted.layers());
        if (content.isEmpty()) {
            return settled.delivering(new Delivered(0, Optional.empty()));
        }
        TlObject object = content.get();
        return object.is(SERVICE)
                ? act(settled, object, message, now, entropy)
                : settled.delivering(new Delivered(object.number("random_id"), content));
    }

    /** MT-SEQ-002, MT-SEQ-012 to MT-SEQ-014. */
    private static OpenChat count(OpenChat chat, Waiting message) {
        int acknowledges = Parity.raw(message.inWire());
        chat.sequence().requireNotLess(acknowledges);
        chat.sequence().requireNotUnsent(acknowledges);
        return chat.withSequence(chat.sequence().afterProcessing(acknowledges))
                .withOutbox(chat.outbox().acknowledged(acknowledges));
    }

    static boolean asksToResend(TlObject message) {
        return message.is(SERVICE) && message.object("action").is(Resending.RESEND);
    }

    private static Turn act(Turn turn, TlObject message, Waiting waiting, long now, Entropy entropy) {
        TlObject action = message.object("action");
        return switch (action.constructor().name()) {
            case Resending.RESEND -> wasCarriedOut(waiting) ? turn : Resending.answer(turn, action);
            case NOTIFY_LAYER -> noticed(turn, action.integer("layer"));
            case Rekeying.REQUEST -> Rekeying.requested(turn, action, now, entropy);
            case Rekeying.ACCEPT -> Rekeying.accepted(turn, action, now, entropy);
            case Rekeying.COMMIT -> Rekeying.committed(turn, action, now);
            case Rekeying.ABORT -> Rekeying.aborted(turn, action);
            case Rekeying.NOOP -> turn;
            default -> turn.delivering(new Delivered(message.number("random_id"), Optional.of(message)));
        };
    }

    /** MT-SEQ-022. */
    private static boolean wasCarriedOut(Waiting waiting) {
        return waiting.done();
    }

    /** MT-LAYER-007. */
    private static Turn noticed(Turn turn, int layer) {
        OpenChat chat = turn.chat();
        return turn.with(chat.withLayers(chat.layers().heard(layer)));
    }
}
