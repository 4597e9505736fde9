package org.sealcheck.reference.mtproto.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.mtproto.message.Role;
import org.sealcheck.reference.mtproto.tl.TlObject;

/** Asking for what is missing, and sending again what they miss. */
final class Resending {
    static final String RESEND = "decryptedMessageActionResend";

    private Resending() {}

    /** The messages between what was received or asked for and this one (MT-SEQ-018, MT-SEQ-019). */
    static Hole holeBefore(OpenChat chat, int raw) {
        return new Hole(chat.waiting().horizon(chat.sequence().received()), raw - 1);
    }

    /** MT-SEQ-020. */
    static void requireNotTooFar(OpenChat chat, int raw) {
        int missing = raw - chat.sequence().received();
        if (missing > ChatLimits.maxGap()) {
            throw new Violation(Closing.GAP_TOO_LARGE, missing + " messages are missing before message " + raw);
        }
    }

    /** Asks for a hole, in the numbers that their out_seq_no have (MT-SEQ-018). */
    static Turn ask(Turn turn, Hole hole, Entropy entropy) {
        int x = Parity.out(turn.chat().self().other());
        TlObject action = Sending.action(turn, RESEND)
                .with("start_seq_no", Parity.wire(hole.first(), x))
                .with("end_seq_no", Parity.wire(lastMissing(hole), x));
        return Sending.service(turn, action, entropy);
    }

    /** Sends again what they ask for, each message once (MT-SEQ-021, MT-SEQ-023 to MT-SEQ-028). */
    static Turn answer(Turn turn, TlObject action) {
        OpenChat chat = turn.chat();
        Hole hole = requested(chat, action);
        requireNotTooMany(hole);
        Outbox outbox = chat.outbox();
        requireAllKept(outbox, hole);
        List<OutgoingPacket> packets = new ArrayList<>();
        for (Map.Entry<Integer, SentMessage> each : asked(outbox, hole).entrySet()) {
            SentMessage message = each.getValue();
            if (mayBeSentAgain(message)) {
                packets.add(new OutgoingPacket(message.randomId(), message.packet()));
                outbox = outbox.with(each.getKey(), message.sentAgain());
            }
        }
        return turn.with(chat.withOutbox(outbox)).sendingAll(packets);
    }

    private static Map<Integer, SentMessage> asked(Outbox outbox, Hole hole) {
        return outbox.messages().subMap(hole.first(), true, hole.last(), true);
    }

    private static int lastMissing(Hole hole) {
        return hole.last();
    }

    /** MT-SEQ-026. */
    private static Hole requested(OpenChat chat, TlObject action) {
        int start = action.integer("start_seq_no");
        int end = action.integer("end_seq_no");
        requireOurs(chat.self(), start);
        requireOurs(chat.self(), end);
        Hole hole = new Hole(firstAsked(start), Parity.raw(end));
        requireNotEmpty(hole);
        return hole;
    }

    private static int firstAsked(int wire) {
        return Parity.raw(wire);
    }

    private static void requireOurs(Role self, int wire) {
        if (!Parity.isWrittenWith(wire, Parity.out(self))) {
            throw new Violation(Closing.CANNOT_RESEND, "asks for " + wire + ", which is no out_seq_no of ours");
        }
    }

    /** MT-SEQ-026. */
    private static void requireNotEmpty(Hole hole) {
        if (hole.isEmpty()) {
            throw new Violation(Closing.CANNOT_RESEND, "asks for messages " + hole.first() + " to " + hole.last());
        }
    }

    /** MT-SEQ-027. */
    private static void requireNotTooMany(Hole hole) {
        if (hole.size() > ChatLimits.maxGap()) {
            throw new Violation(Closing.CANNOT_RESEND, "asks for " + hole.size() + " messages at once");
        }
    }

    /** MT-SEQ-028. */
    private static void requireAllKept(Outbox outbox, Hole hole) {
        for (int raw = hole.first(); raw <= hole.last(); raw++) {
            if (!outbox.messages().containsKey(raw)) {
                throw new Violation(
                        Closing.CANNOT_RESEND, "asks for message " + raw + ", which was acknowledged or never sent");
            }
        }
    }

    /** MT-SEQ-025. */
    private static boolean mayBeSentAgain(SentMessage message) {
        return !message.resent();
    }
}
