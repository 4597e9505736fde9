package org.sealcheck.adapter.reference.mtproto;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.EncryptedChat;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Notice;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.State;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.mtproto.dh.KeyVisualisation;
import org.sealcheck.reference.mtproto.exchange.Chat;
import org.sealcheck.reference.mtproto.exchange.Reaction;
import org.sealcheck.reference.mtproto.exchange.ServerWord;
import org.sealcheck.reference.mtproto.message.KeyFingerprint;
import org.sealcheck.reference.mtproto.message.Role;
import org.sealcheck.reference.mtproto.message.SharedKey;

/** The words of the contract and those of the reference for the same things. */
final class Chats {
    private Chats() {}

    static Role role(ChatRole role) {
        return role == ChatRole.CREATOR ? Role.CREATOR : Role.RESPONDER;
    }

    static SharedKey key(Bytes key) {
        return SharedKey.of(key.toByteArray());
    }

    static Entropy entropy(@Nullable Bytes entropy) {
        return entropy == null ? Entropy.system() : Entropy.of(entropy.toByteArray());
    }

    static Bytes bytes(KeyFingerprint fingerprint) {
        return Bytes.of(fingerprint.toByteArray());
    }

    static ServerWord word(EncryptedChat chat) {
        return switch (chat.kind()) {
            case EMPTY -> new ServerWord.Empty(chat.id());
            case WAITING -> new ServerWord.Waiting(chat.id());
            case REQUESTED ->
                new ServerWord.Requested(
                        chat.id(), present(chat.adminId(), "adminId"), bytes(chat.publicValue(), "publicValue"));
            case CHAT ->
                new ServerWord.Established(
                        chat.id(),
                        bytes(chat.publicValue(), "publicValue"),
                        KeyFingerprint.of(bytes(chat.keyFingerprint(), "keyFingerprint")));
            case DISCARDED -> new ServerWord.Discarded(chat.id());
        };
    }

    static org.sealcheck.contract.mtproto.MtprotoKeyExchange.Reaction reaction(Reaction reaction) {
        return new org.sealcheck.contract.mtproto.MtprotoKeyExchange.Reaction(
                reaction.discards(),
                reaction.notice().map(notice -> Notice.valueOf(notice.name())).orElse(null),
                reaction.from().isPresent() ? reaction.from().getAsLong() : null);
    }

    static org.sealcheck.contract.mtproto.MtprotoKeyExchange.Chat chat(@Nullable Chat chat) {
        if (chat instanceof Chat.Ready ready) {
            return new org.sealcheck.contract.mtproto.MtprotoKeyExchange.Chat(
                    State.READY,
                    ChatRole.valueOf(ready.role().name()),
                    bytes(ready.key().fingerprint()),
                    Bytes.of(KeyVisualisation.fromLayer46(ready.key(), ready.key())));
        }
        return new org.sealcheck.contract.mtproto.MtprotoKeyExchange.Chat(state(chat), null, null, null);
    }

    private static State state(@Nullable Chat chat) {
        if (chat == null) {
            return State.NONE;
        } else if (chat instanceof Chat.Invited) {
            return State.REQUESTED;
        }
        return chat instanceof Chat.Discarded ? State.DISCARDED : State.WAITING;
    }

    private static byte[] bytes(@Nullable Bytes value, String name) {
        return present(value, name).toByteArray();
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("this constructor has " + name + "; give it");
        }
        return value;
    }
}
