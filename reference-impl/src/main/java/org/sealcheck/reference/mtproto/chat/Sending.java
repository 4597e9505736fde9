package org.sealcheck.reference.mtproto.chat;

import com.google.protobuf.ByteString;
import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalInt;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.mtproto.tl.TlObject;

/** Gives messages their numbers, seals them, and keeps them until they are acknowledged. */
final class Sending {
    private Sending() {}

    /** The next message (MT-SEQ-001, MT-SEQ-014). */
    static Turn send(Turn turn, long randomId, TlObject message, Entropy entropy) {
        OpenChat chat = turn.chat();
        Sequence sequence = chat.sequence();
        int raw = sequence.sent();
        byte[] packet = Sealing.seal(chat, sequence.inWire(), sequence.outWire(raw), message, entropy);
        OpenChat next = chat.withOutbox(
                        chat.outbox().with(raw, new SentMessage(randomId, sequence.inWire(), packet, false)))
                .withSequence(sequence.afterSending())
                .withKey(chat.key().afterEncrypting());
        return turn.with(next).sending(new OutgoingPacket(randomId, packet));
    }

    /** The next message, a service message of our own making: 8 bytes of entropy are its random_id. */
    static Turn service(Turn turn, TlObject action, Entropy entropy) {
        long randomId = randomLong(entropy);
        int layer = turn.chat().layers().outgoing();
        return send(turn, randomId, Sealing.service(randomId, action, layer), entropy);
    }

    static TlObject action(Turn turn, String name) {
        return TlObject.of(name, turn.chat().layers().outgoing());
    }

    /**
     * Destroys messages that are not acknowledged yet: what is sent again in their place says nothing but that they are
     * deleted, under the same numbers (MT-SEQ-015, MT-SEQ-016).
     */
    static Turn destroy(Turn turn, List<Long> randomIds, Entropy entropy) {
        Turn next = turn;
        for (long randomId : randomIds) {
            next = destroy(next, randomId, entropy);
        }
        return next;
    }

    private static Turn destroy(Turn turn, long randomId, Entropy entropy) {
        OpenChat chat = turn.chat();
        OptionalInt found = chat.outbox().find(randomId);
        if (found.isEmpty() || !destroysUnacknowledged()) {
            return turn;
        }
        int raw = found.getAsInt();
        SentMessage message = chat.outbox().messages().get(raw);
        TlObject stub = Sealing.service(
                randomId,
                action(turn, "decryptedMessageActionDeleteMessages").with("random_ids", List.of(randomId)),
                chat.layers().outgoing());
        byte[] packet = Sealing.seal(chat, message.inWire(), stubNumber(chat.sequence(), raw), stub, entropy);
        return turn.with(chat.withOutbox(chat.outbox().with(raw, message.replacedBy(packet))));
    }

    /** MT-SEQ-015. */
    private static boolean destroysUnacknowledged() {
        return true;
    }

    /** That of the message it stands for (MT-SEQ-016). */
    private static int stubNumber(Sequence sequence, int raw) {
        return sequence.outWire(raw);
    }

    /** 8 random bytes, read as TL does. */
    static long randomLong(Entropy entropy) {
        return ByteString.copyFrom(entropy.bytes(Long.BYTES))
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
    }
}
