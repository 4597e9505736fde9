package org.sealcheck.reference.mtproto.chat;

import java.util.Optional;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.tl.TlObject;
import org.sealcheck.reference.mtproto.tl.TlReader;

/** What becomes of a packet, up to its place in the order. */
final class Receiving {
    /** The layer that had no sequence numbers. */
    private static final int BARE_LAYER = 8;

    private Receiving() {}

    /**
     * The chat after a packet of theirs.
     *
     * @param randomId as the server carries it
     * @throws Rejection if the packet is left out
     * @throws Violation if the chat is to be closed
     */
    static Turn receive(OpenChat chat, long randomId, byte[] packet, long now, Entropy entropy) {
        Opened opened = Opening.open(chat, packet);
        if (!LayeredMessage.isOne(opened.body())) {
            return bare(chat, opened);
        }
        LayeredMessage layered = LayeredMessage.parse(opened.body());
        layered.requireRandomBytes();
        requireNumbers(chat.sequence(), layered);
        int raw = Parity.raw(layered.outWire());
        requireNew(chat, raw);
        Optional<TlObject> message = LayeredMessage.read(layered.message(), layered.layer(), chat.layers());
        message.ifPresent(each -> requireSameId(each, randomId));
        VersionGate.requireFitting(opened.legacy(), layered.layer());
        chat.versions().requireNotAfter(raw, opened.legacy());
        Resending.requireNotTooFar(chat, raw);
        Turn turn = takeNote(Turn.of(chat), opened, layered, raw, now);
        return place(turn, opened, layered, message, now, entropy);
    }

    /** A message without numbers, which may say one thing only (MT-LAYER-009). */
    private static Turn bare(OpenChat chat, Opened opened) {
        TlObject message = TlReader.read(opened.body(), "DecryptedMessage", BARE_LAYER + 9);
        requireNotice(message);
        int layer = message.object("action").integer("layer");
        return Turn.of(chat.withLayers(heardBare(chat.layers(), layer)));
    }

    /** MT-LAYER-008. */
    private static Layers heardBare(Layers layers, int layer) {
        return layers.heard(layer);
    }

    /** MT-LAYER-009. */
    private static void requireNotice(TlObject message) {
        boolean notice = message.constructor().layer() == BARE_LAYER
                && message.is("decryptedMessageService")
                && message.object("action").is(Processing.NOTIFY_LAYER);
        if (!notice) {
            throw new Rejection(
                    ChatReason.NOT_LAYERED,
                    "MT-LAYER-009",
                    "without decryptedMessageLayer around it a message may only be the notice of a layer");
        }
    }

    /** MT-SEQ-032. */
    private static void requireSameId(TlObject message, long randomId) {
        if (message.number("random_id") != randomId) {
            throw new Rejection(
                    ChatReason.RANDOM_ID_MISMATCH, "MT-SEQ-032", "the message has another random_id than its packet");
        }
    }

    private static void requireNumbers(Sequence sequence, LayeredMessage layered) {
        sequence.requireTheirOut(layered.outWire());
        sequence.requireTheirIn(layered.inWire());
    }

    /** MT-SEQ-008, MT-SEQ-009. */
    private static void requireNew(OpenChat chat, int raw) {
        if (isKnown(chat, raw)) {
            throw new Rejection(ChatReason.REPEATED, "MT-SEQ-008", "message " + raw + " of theirs was received before");
        }
    }

    private static boolean isKnown(OpenChat chat, int raw) {
        return chat.sequence().isPassed(raw) || chat.waiting().holds(raw);
    }

    /** What a packet tells before its turn comes: the layer, the version, and that they have the new key. */
    private static Turn takeNote(Turn turn, Opened opened, LayeredMessage layered, int raw, long now) {
        OpenChat chat = turn.chat();
        OpenChat heard = chat.withLayers(heardLayered(chat.layers(), layered.layer()))
                .withVersions(chat.versions().after(raw, opened.legacy(), layered.layer()));
        Turn noted = turn.with(heard);
        if (chat.layers().isTooNew(layered.layer())) {
            noted = noted.outdated();
        }
        return Rekeying.heard(noted, opened.key(), now);
    }

    /** MT-LAYER-003, MT-LAYER-004. */
    private static Layers heardLayered(Layers layers, int layer) {
        return layers.heard(layer);
    }

    private static Turn place(
            Turn turn, Opened opened, LayeredMessage layered, Optional<TlObject> message, long now, Entropy entropy) {
        OpenChat chat = turn.chat();
        int raw = Parity.raw(layered.outWire());
        Waiting waiting = new Waiting(
                layered.inWire(), layered.layer(), opened.legacy(), opened.key().epoch(), layered.message(), false);
        if (isNext(raw, chat.sequence().received())) {
            return Processing.processAll(turn, waiting, now, entropy);
        }
        Hole hole = Resending.holeBefore(chat, raw);
        Turn asked = hole.isEmpty() ? turn : Resending.ask(turn, hole, entropy);
        return enqueue(asked, raw, waiting, message);
    }

    /** MT-SEQ-010. */
    private static boolean isNext(int raw, int received) {
        return raw == received;
    }

    /** Behind a gap; a request to send again is carried out all the same (MT-SEQ-010, MT-SEQ-021). */
    private static Turn enqueue(Turn turn, int raw, Waiting waiting, Optional<TlObject> message) {
        boolean resend = message.filter(Processing::asksToResend).isPresent();
        Turn answered = resend && answersAtOnce()
                ? Resending.answer(turn, message.orElseThrow().object("action"))
                : turn;
        Waiting queued = resend && answersAtOnce() ? waiting.carriedOut() : waiting;
        return answered.with(
                answered.chat().withWaiting(answered.chat().waiting().with(raw, queued)));
    }

    /** MT-SEQ-021. */
    private static boolean answersAtOnce() {
        return true;
    }
}
