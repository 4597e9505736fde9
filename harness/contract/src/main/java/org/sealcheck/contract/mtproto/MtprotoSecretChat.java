package org.sealcheck.contract.mtproto;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Needs;
import org.sealcheck.contract.Role;

@Role("mtproto.secret-chat")
@Doc(
        "One side of a secret chat, from the moment it has a key: sequence numbers, gaps, re-keying, layers. Packets are what"
                + " messages.sendEncrypted and its relatives carry; what a call makes is given to the server in the order of the"
                + " answer.")
public interface MtprotoSecretChat {

    @Doc("A chat on a key that was just agreed on.")
    NewChat createChat(ToCreate input);

    @Doc("Sends a text. Rejects (layer state) if the chat was closed.")
    Sent send(ToSend input);

    @Doc("Sends a service message of the user's. Rejects (layer state) if the chat was closed.")
    Sent sendAction(ToAct input);

    @Doc("Takes a packet that the server delivers. Rejects a packet that is left out of the chat; that a packet shows"
            + " somebody not keeping to the rules, and closes the chat, is no rejection.")
    Received receive(ToReceive input);

    @Doc("The client runs at this time, with nothing else to do. Rejects (layer state) if the chat was closed.")
    Sent passTime(AtTime input);

    @Doc("The client was updated and understands a newer layer. Rejects (layer state) if the chat was closed.")
    Sent updateLayer(NewLayer input);

    @Doc("What the chat is at now. Rejects (layer state) if it was closed.")
    Description describe(OfChat input);

    @Needs(Ability.STATE_EXPORT)
    @Doc("Everything it stores for this chat, keys as plain bytes. Equal states give equal bytes.")
    State exportState(OfChat input);

    @Needs(Ability.SNAPSHOT)
    @Doc("Puts a state back that exportState gave.")
    Empty restoreState(StateOf input);

    record ToCreate(
            @Doc("who it is") ChatRole self,
            @Doc("256 bytes, the shared key") Bytes key,
            @Doc("256 bytes, p of the exchange") Bytes prime,
            @Doc("g of the exchange") int generator,

            @Doc("the newest layer that it understands, 73 to 144")
            int layer,

            @Doc("ms since 1970") long now,

            @Doc("2048 bytes, of which it takes what it needs, in order; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record NewChat(
            @Doc("a handle, chosen by the implementation") @Handle
            String chat,

            List<Packet> packets) {}

    record Packet(
            @Doc("8 bytes, as in the message, lowest first") Bytes randomId,
            @Doc("encrypted") Bytes data) {}

    record ToSend(
            @Handle String chat,
            @Doc("8 bytes, lowest first") Bytes randomId,
            String text,
            @Doc("ms since 1970") long now,

            @Doc("2048 bytes, of which it takes what it needs, in order; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record ToAct(
            @Handle String chat,
            @Doc("8 bytes, lowest first") Bytes randomId,
            Action action,
            @Doc("ms since 1970") long now,

            @Doc("2048 bytes, of which it takes what it needs, in order; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record Action(
            ActionKind kind,

            @Doc("each 8 bytes, lowest first; of delete-messages, read-messages and screenshot-messages") @Nullable
            List<Bytes> randomIds,

            @Doc("of set-ttl") @Nullable Integer ttlSeconds) {}

    enum ActionKind {
        @JsonProperty("delete-messages")
        DELETE_MESSAGES,
        @JsonProperty("flush-history")
        FLUSH_HISTORY,
        @JsonProperty("set-ttl")
        SET_TTL,
        @JsonProperty("read-messages")
        READ_MESSAGES,
        @JsonProperty("screenshot-messages")
        SCREENSHOT_MESSAGES,
        @JsonProperty("typing")
        TYPING
    }

    record Sent(List<Packet> packets) {}

    record ToReceive(
            @Handle String chat,

            @Doc("8 bytes, as the server carries it, lowest first")
            Bytes randomId,

            @Doc("as received") Bytes data,
            @Doc("ms since 1970") long now,

            @Doc("2048 bytes, of which it takes what it needs, in order; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record Received(
            @Doc("for the user, in the order in which they were sent; what only keeps the chat going is left out")
            List<Message> messages,

            List<Packet> packets,
            @Doc("whether the user is to be told to update") boolean updateNeeded,

            @Doc("whether the chat was closed, and its keys are gone")
            boolean closed,

            @Doc("why it was closed, in any words; not compared") @Nullable
            String why) {}

    record Message(
            @Doc("absent: of a layer too new to be read") @Nullable
            Bytes randomId,

            @Doc("of a message") @Nullable String text,
            @Doc("of a service message") @Nullable Action action) {}

    record AtTime(
            @Handle String chat,
            @Doc("ms since 1970") long now,

            @Doc("2048 bytes, of which it takes what it needs, in order; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record NewLayer(
            @Handle String chat,
            @Doc("above the one before") int layer,
            @Doc("ms since 1970") long now,

            @Doc("2048 bytes, of which it takes what it needs, in order; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record OfChat(@Handle String chat) {}

    record Description(
            @Doc("the newest layer that the other side is known to understand")
            int remoteLayer,

            @Doc("8 bytes, as in a packet: of the key that messages are encrypted with now")
            Bytes keyFingerprint,

            @Doc("36 bytes, for the users to compare") Bytes visualisation,

            @Doc("messages kept because they may have to be sent again; absent if the library does not tell") @Nullable
            Integer unacknowledged) {}

    record State(Bytes state) {}

    record StateOf(@Handle String chat, Bytes state) {}
}
