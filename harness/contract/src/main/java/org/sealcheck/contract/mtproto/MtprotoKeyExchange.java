package org.sealcheck.contract.mtproto;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;

@Role("mtproto.key-exchange")
@Doc(
        "A device of a user, while its secret chats get their keys. What it sends to the server is in the answers; what the"
                + " server sends to it is given with the calls. The id of a chat is the random_id of its request.")
public interface MtprotoKeyExchange {

    @Doc("A device that knows no parameters and has no chats.")
    Device createDevice(NewDevice input);

    @Doc("What it would ask with messages.getDhConfig now.")
    DhConfigRequest getDhConfig(OfDevice input);

    @Doc(
            "The answer messages.dhConfig: serves one request or acceptance. Rejects (layer policy) a bad prime or generator.")
    Empty dhConfig(NewDhConfig input);

    @Doc(
            "The answer messages.dhConfigNotModified: serves one request or acceptance. Rejects (layer state) if nothing is known"
                    + " that could be unmodified.")
    Empty dhConfigNotModified(SameDhConfig input);

    @Doc(
            "What it sends with messages.requestEncryption. Rejects (layer state) without an answer to getDhConfig of its own.")
    Request request(NewChat input);

    @Doc(
            "What its user's consent to a requested chat makes it send with messages.acceptEncryption. Rejects (layer state)"
                    + " without an answer to getDhConfig of its own or without such a request, (layer policy) a bad g_a.")
    Acceptance accept(ToAccept input);

    @Doc("The user refuses a requested chat, or ends one: messages.discardEncryption is sent.")
    Empty discard(OfChat input);

    @Doc(
            "updateEncryption, or the server's answer to a request or an acceptance. Rejects (layer state) what does not fit the"
                    + " chat as this device knows it, (layer policy) a bad g_b; the chat stays as it was then.")
    Reaction receive(Received input);

    @Doc("A chat as this device knows it.")
    Chat chat(OfChat input);

    record NewDevice(@Doc("the id of its user") long user) {}

    record Device(
            @Doc("a handle, chosen by the implementation") @Handle
            String device) {}

    record OfDevice(@Handle String device) {}

    record DhConfigRequest(
            @Doc("of the parameters that it knows, 0 if none")
            int version,

            @Doc("bytes of randomness that it asks for") int randomLength) {}

    record NewDhConfig(
            @Handle String device,
            int version,
            @Doc("g") int generator,
            @Doc("p, as received") Bytes prime,
            @Doc("of the server, any length") Bytes random) {}

    record SameDhConfig(
            @Handle String device,
            @Doc("of the server, any length") Bytes random) {}

    record NewChat(
            @Handle String device,
            @Doc("with whom") long user,

            @Doc(
                    "256 bytes, its own randomness for the exponent, then 4 bytes, the chat's id with the lowest byte first; only"
                            + " with ability entropy-injected")
            @Nullable
            Bytes entropy) {}

    record Request(
            @Doc("random_id, which becomes the chat's id") int chatId,
            @Doc("g_a as it is sent") Bytes gA) {}

    record ToAccept(
            @Handle String device,
            int chatId,

            @Doc("256 bytes, its own randomness for the exponent; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record Acceptance(
            @Doc("g_b as it is sent") Bytes gB,
            @Doc("8 bytes, as a long of TL holds them") Bytes keyFingerprint) {}

    record OfChat(@Handle String device, int chatId) {}

    record Received(@Handle String device, EncryptedChat chat) {}

    @Doc("One of the five EncryptedChat constructors; what a constructor has not is absent.")
    record EncryptedChat(
            Kind kind,
            int id,

            @Doc("who asked for the chat") @Nullable Long adminId,

            @Doc("who was asked") @Nullable Long participantId,

            @Doc("g_a or g_b, as received") @Nullable Bytes publicValue,

            @Doc("8 bytes, as a long of TL holds them") @Nullable
            Bytes keyFingerprint) {}

    /** The constructors of EncryptedChat. */
    enum Kind {
        /** encryptedChatEmpty. */
        @JsonProperty("empty")
        EMPTY,
        /** encryptedChatWaiting. */
        @JsonProperty("waiting")
        WAITING,
        /** encryptedChatRequested: has publicValue. */
        @JsonProperty("requested")
        REQUESTED,
        /** encryptedChat: has publicValue and keyFingerprint. */
        @JsonProperty("chat")
        CHAT,
        /** encryptedChatDiscarded. */
        @JsonProperty("discarded")
        DISCARDED
    }

    record Reaction(
            @Doc("whether it sends messages.discardEncryption")
            boolean discards,

            @Doc("what its user is told; absent: nothing") @Nullable
            Notice notice,

            @Doc("with the notice request: the user who asks") @Nullable
            Long from) {}

    /** What a user has to be told. */
    enum Notice {
        /** Somebody asks for a chat. */
        @JsonProperty("request")
        REQUEST,
        /** The chat has its key. */
        @JsonProperty("ready")
        READY,
        /** The two parties have different keys, and the chat is over. */
        @JsonProperty("key-mismatch")
        KEY_MISMATCH,
        /** The chat is over, or another device has it. */
        @JsonProperty("closed")
        CLOSED
    }

    record Chat(
            State state,

            @Doc("absent while there is no key") @Nullable ChatRole role,

            @Doc("8 bytes; absent while there is no key") @Nullable
            Bytes keyFingerprint,

            @Doc("36 bytes; absent while there is no key") @Nullable
            Bytes visualisation) {}

    /** How far a chat has come, on one device. */
    enum State {
        /** Not known here. */
        @JsonProperty("none")
        NONE,
        /** We asked or accepted, and wait for the server's word. */
        @JsonProperty("waiting")
        WAITING,
        /** We are asked, and our user has not answered. */
        @JsonProperty("requested")
        REQUESTED,
        /** There is a key. */
        @JsonProperty("ready")
        READY,
        /** Over. */
        @JsonProperty("discarded")
        DISCARDED
    }
}
