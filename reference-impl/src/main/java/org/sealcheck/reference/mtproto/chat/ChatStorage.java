package org.sealcheck.reference.mtproto.chat;

import static com.google.protobuf.ByteString.copyFrom;

import com.google.protobuf.InvalidProtocolBufferException;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.mtproto.chat.proto.ChatStructures.ChatStructure;
import org.sealcheck.reference.mtproto.dh.DhParameters;
import org.sealcheck.reference.mtproto.dh.Exponent;
import org.sealcheck.reference.mtproto.message.Role;
import org.sealcheck.reference.mtproto.message.SharedKey;

/**
 * All that is stored of a chat, as bytes: equal chats give equal bytes, and what is not in these bytes is not anywhere
 * (MT-PFS-015, MT-SEQ-033). Keys are plain bytes.
 */
public final class ChatStorage {
    private ChatStorage() {}

    public static byte[] write(SecretChat chat) {
        ChatStructure.Builder structure = ChatStructure.newBuilder();
        if (chat instanceof OpenChat open) {
            structure.setOpen(write(open));
        } else if (chat instanceof ClosedChat closed) {
            structure.setClosing(closed.closing().name());
        }
        return structure.build().toByteArray();
    }

    /**
     * The chat that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if these are other bytes
     */
    public static SecretChat read(byte[] bytes) {
        try {
            ChatStructure structure = ChatStructure.parseFrom(bytes);
            return structure.hasOpen()
                    ? read(structure.getOpen())
                    : new ClosedChat(Closing.valueOf(structure.getClosing()));
        } catch (InvalidProtocolBufferException | Rejection e) {
            throw new IllegalArgumentException(
                    "not a stored chat: " + e.getMessage() + "; give the bytes of an export unchanged", e);
        }
    }

    private static ChatStructure.Open write(OpenChat chat) {
        DhParameters numbers = chat.parameters().numbers();
        ChatStructure.Open.Builder open = ChatStructure.Open.newBuilder()
                .setCreator(chat.self() == Role.CREATOR)
                .setPrime(copyFrom(numbers.prime().toByteArray()))
                .setGenerator(numbers.generator())
                .setVisualisation(copyFrom(chat.visualisation()))
                .setSent(chat.sequence().sent())
                .setReceived(chat.sequence().received())
                .setAcknowledged(chat.sequence().acknowledged())
                .setKey(write(chat.key()))
                .setEpoch(chat.epoch())
                .setOwnLayer(chat.layers().own())
                .setRemoteLayer(chat.layers().remote())
                .setVersionFloor(chat.versions().floor());
        chat.outbox().messages().forEach((raw, message) -> open.addOutbox(write(raw, message)));
        chat.waiting().messages().forEach((raw, message) -> open.addWaiting(write(raw, message)));
        if (!(chat.exchange() instanceof Exchange.Idle)) {
            open.setExchange(write(chat.exchange()));
        }
        return open.build();
    }

    private static ChatStructure.Key write(ChatKey key) {
        return ChatStructure.Key.newBuilder()
                .setKey(copyFrom(key.key().key().toByteArray()))
                .setEpoch(key.epoch())
                .setSince(key.since())
                .setEncrypted(key.encrypted())
                .setDecrypted(key.decrypted())
                .build();
    }

    private static ChatStructure.Sent write(int raw, SentMessage message) {
        return ChatStructure.Sent.newBuilder()
                .setRaw(raw)
                .setRandomId(message.randomId())
                .setInWire(message.inWire())
                .setPacket(copyFrom(message.packet()))
                .setResent(message.resent())
                .build();
    }

    private static ChatStructure.Waiting write(int raw, Waiting message) {
        return ChatStructure.Waiting.newBuilder()
                .setRaw(raw)
                .setInWire(message.inWire())
                .setLayer(message.layer())
                .setLegacy(message.legacy())
                .setEpoch(message.epoch())
                .setBody(copyFrom(message.body()))
                .setDone(message.done())
                .build();
    }

    private static ChatStructure.Exchange write(Exchange exchange) {
        ChatStructure.Exchange.Builder structure = ChatStructure.Exchange.newBuilder();
        if (exchange instanceof Exchange.Requested requested) {
            structure
                    .setId(requested.id())
                    .setExponent(copyFrom(requested.exponent().secret().toByteArray()));
        } else if (exchange instanceof Exchange.Accepted accepted) {
            structure.setId(accepted.id()).setNext(write(accepted.next()));
        } else if (exchange instanceof Exchange.Settling settling) {
            structure.setId(settling.id()).setOld(write(settling.old())).setAwaitsCommit(settling.awaitsCommit());
        }
        return structure.build();
    }

    private static OpenChat read(ChatStructure.Open open) {
        Outbox outbox = Outbox.empty();
        for (ChatStructure.Sent each : open.getOutboxList()) {
            outbox = outbox.with(
                    each.getRaw(),
                    new SentMessage(
                            each.getRandomId(),
                            each.getInWire(),
                            each.getPacket().toByteArray(),
                            each.getResent()));
        }
        GapQueue waiting = GapQueue.empty();
        for (ChatStructure.Waiting each : open.getWaitingList()) {
            waiting = waiting.with(
                    each.getRaw(),
                    new Waiting(
                            each.getInWire(),
                            each.getLayer(),
                            each.getLegacy(),
                            each.getEpoch(),
                            each.getBody().toByteArray(),
                            each.getDone()));
        }
        Role self = open.getCreator() ? Role.CREATOR : Role.RESPONDER;
        return new OpenChat(
                new ChatParameters(
                        DhParameters.check(open.getPrime().toByteArray(), open.getGenerator()),
                        open.getVisualisation().toByteArray()),
                new Sequence(self, sent(open), open.getReceived(), open.getAcknowledged()),
                outbox,
                waiting,
                key(open.getKey()),
                open.hasExchange() ? exchange(open.getExchange()) : Exchange.IDLE,
                open.getEpoch(),
                new Layers(open.getOwnLayer(), remoteLayer(open)),
                new VersionGate(open.getVersionFloor()));
    }

    /** MT-SEQ-034. */
    private static int sent(ChatStructure.Open open) {
        return open.getSent();
    }

    /** MT-LAYER-001. */
    private static int remoteLayer(ChatStructure.Open open) {
        return open.getRemoteLayer();
    }

    private static ChatKey key(ChatStructure.Key key) {
        SharedKey shared = SharedKey.of(key.getKey().toByteArray());
        return new ChatKey(
                shared, shared.fingerprint(), key.getEpoch(), key.getSince(), key.getEncrypted(), key.getDecrypted());
    }

    private static Exchange exchange(ChatStructure.Exchange exchange) {
        if (exchange.hasExponent()) {
            return new Exchange.Requested(
                    exchange.getId(),
                    new Exponent(Secret.of(exchange.getExponent().toByteArray())));
        }
        return exchange.hasNext()
                ? new Exchange.Accepted(exchange.getId(), key(exchange.getNext()))
                : new Exchange.Settling(exchange.getId(), key(exchange.getOld()), exchange.getAwaitsCommit());
    }
}
