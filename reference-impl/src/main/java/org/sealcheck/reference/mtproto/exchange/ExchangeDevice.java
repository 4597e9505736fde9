package org.sealcheck.reference.mtproto.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.dh.DhParameters;
import org.sealcheck.reference.mtproto.dh.Exponent;
import org.sealcheck.reference.mtproto.dh.PublicValue;
import org.sealcheck.reference.mtproto.message.KeyFingerprint;
import org.sealcheck.reference.mtproto.message.Role;
import org.sealcheck.reference.mtproto.message.SharedKey;

/**
 * A device, that is one authorisation key, while its chats get their keys. Each step gives the next state and leaves this one
 * as it is.
 *
 * @param known the parameters it has
 * @param fresh the server's random bytes of an answer to getDhConfig that has not been used; empty without one
 * @param chats by their id
 */
public record ExchangeDevice(Optional<DhConfig> known, Optional<byte[]> fresh, PMap<Integer, Chat> chats) {
    /** Bytes of randomness that it asks the server for. */
    public static final int RANDOM_LENGTH = 256;

    public static ExchangeDevice empty() {
        return new ExchangeDevice(Optional.empty(), Optional.empty(), HashTreePMap.empty());
    }

    /** The next state, and what messages.requestEncryption carries. */
    public record Asking(ExchangeDevice device, int chatId, PublicValue gA) {}

    /** The next state, and what messages.acceptEncryption carries. */
    public record Accepting(ExchangeDevice device, PublicValue gB, KeyFingerprint fingerprint) {}

    /** The next state, and what it does at the server's word. */
    public record Reacting(ExchangeDevice device, Reaction reaction) {}

    // The parameters.

    /** The version that it names when it asks: 0 if it knows none (MT-DH-002). */
    public int knownVersion() {
        return known.map(DhConfig::version).orElse(0);
    }

    /**
     * The server gave parameters (MT-DH-004 to MT-DH-007).
     *
     * @throws Rejection bad-prime, bad-generator
     */
    public ExchangeDevice answered(int version, byte[] prime, int generator, byte[] random) {
        DhParameters parameters = DhParameters.check(prime, generator);
        return new ExchangeDevice(Optional.of(new DhConfig(version, parameters)), Optional.of(random.clone()), chats);
    }

    /**
     * The server said that ours are up to date (MT-DH-003).
     *
     * @throws Rejection no-dh-config if there are none
     */
    public ExchangeDevice notModified(byte[] random) {
        requireKnown();
        return new ExchangeDevice(known, Optional.of(random.clone()), chats);
    }

    // The exchange.

    /**
     * Asks for a chat (MT-DH-001, MT-DH-009).
     *
     * @param entropy 256 bytes for the exponent, then 4 for the chat's id
     * @throws Rejection no-dh-config
     */
    public Asking ask(Entropy entropy) {
        requireFresh();
        DhParameters parameters = parameters();
        Exponent a = exponent(entropy);
        int id = unusedId(entropy);
        PublicValue gA = parameters.publicValue(a);
        return new Asking(used().with(id, new Chat.Asked(parameters, a)), id, gA);
    }

    /**
     * Accepts a chat that somebody asked for, because our user said so (MT-DH-001, MT-DH-010, MT-DH-018).
     *
     * @param entropy 256 bytes for the exponent
     * @throws Rejection unexpected-chat if nobody asked, no-dh-config, bad-public-value
     */
    public Accepting accept(int chatId, Entropy entropy) {
        Chat.Invited invited = requireInvited(chatId);
        requireFresh();
        DhParameters parameters = parameters();
        PublicValue gA = PublicValue.receive(invited.gA(), parameters.prime());
        Exponent b = exponent(entropy);
        SharedKey key = parameters.agree(b, gA);
        return new Accepting(used().with(chatId, new Chat.Accepted(key)), parameters.publicValue(b), key.fingerprint());
    }

    /**
     * Our user refuses a chat or ends it (MT-DH-025).
     *
     * @throws Rejection unexpected-chat if there is none
     */
    public ExchangeDevice discard(int chatId) {
        if (!chats.containsKey(chatId)) {
            throw unexpected("MT-DH-025", chatId);
        }
        return with(chatId, refused(chats.get(chatId)));
    }

    /**
     * The server says something of a chat.
     *
     * @throws Rejection unexpected-chat if that does not lead on from where the chat is (MT-DH-022), bad-public-value
     */
    public Reacting receive(ServerWord word) {
        if (word instanceof ServerWord.Requested requested) {
            return invited(requested);
        } else if (word instanceof ServerWord.Established established) {
            return established(established);
        } else if (word instanceof ServerWord.Discarded discarded) {
            return discarded(discarded);
        } else if (word instanceof ServerWord.Waiting waiting) {
            requireWaiting(waiting.chatId());
        }
        return new Reacting(this, Reaction.none());
    }

    private Reacting invited(ServerWord.Requested word) {
        requireUnknown(word.chatId());
        return new Reacting(
                with(word.chatId(), new Chat.Invited(word.from(), word.gA().clone())), Reaction.ask(word.from()));
    }

    private Reacting established(ServerWord.Established word) {
        Chat chat = requireWaiting(word.chatId());
        if (chat instanceof Chat.Asked asked) {
            DhParameters parameters = parametersOf(asked);
            PublicValue gB = PublicValue.receive(word.publicValue(), parameters.prime());
            return confirmed(word, Role.CREATOR, parameters.agree(asked.exponent(), gB));
        }
        return confirmed(word, Role.RESPONDER, ((Chat.Accepted) chat).key());
    }

    /** MT-DH-020, MT-DH-021. */
    private Reacting confirmed(ServerWord.Established word, Role role, SharedKey key) {
        if (!isSameKey(key, word.fingerprint())) {
            return new Reacting(with(word.chatId(), new Chat.Discarded()), Reaction.keyMismatch());
        }
        return new Reacting(with(word.chatId(), new Chat.Ready(role, key)), Reaction.tell(Reaction.Notice.READY));
    }

    /** MT-DH-019. */
    private Reacting discarded(ServerWord.Discarded word) {
        if (!chats.containsKey(word.chatId())) {
            throw unexpected("MT-DH-022", word.chatId());
        }
        return new Reacting(with(word.chatId(), over(chats.get(word.chatId()))), Reaction.tell(Reaction.Notice.CLOSED));
    }

    // The rules.

    /** What is left of a chat that the server ended: nothing of its secrets. */
    private static Chat over(Chat chat) {
        return new Chat.Discarded();
    }

    /** What is left of a chat that our user ended. */
    private static Chat refused(Chat chat) {
        return new Chat.Discarded();
    }

    /** MT-DH-024. */
    private DhParameters parametersOf(Chat.Asked asked) {
        return asked.parameters();
    }

    private static boolean isSameKey(SharedKey key, KeyFingerprint theirs) {
        return key.fingerprint().equals(theirs);
    }

    private void requireKnown() {
        if (known.isEmpty()) {
            throw new Rejection(
                    ExchangeReason.NO_DH_CONFIG,
                    "MT-DH-003",
                    "the server says \"not modified\" of parameters that it never gave");
        }
    }

    private void requireFresh() {
        if (fresh.isEmpty()) {
            throw new Rejection(
                    ExchangeReason.NO_DH_CONFIG,
                    "MT-DH-001",
                    "every key generation begins with messages.getDhConfig, and its answer serves once");
        }
    }

    private Chat.Invited requireInvited(int chatId) {
        if (chats.get(chatId) instanceof Chat.Invited invited) {
            return invited;
        }
        throw unexpected("MT-DH-022", chatId);
    }

    private void requireUnknown(int chatId) {
        if (chats.containsKey(chatId)) {
            throw unexpected("MT-DH-022", chatId);
        }
    }

    private Chat requireWaiting(int chatId) {
        Chat chat = chats.get(chatId);
        if (chat instanceof Chat.Asked || chat instanceof Chat.Accepted) {
            return chat;
        }
        throw unexpected("MT-DH-022", chatId);
    }

    private static Rejection unexpected(String requirement, int chatId) {
        return new Rejection(
                ExchangeReason.UNEXPECTED_CHAT,
                requirement,
                "chat " + chatId + " is not where this would lead on on this device");
    }

    // The parts.

    private DhParameters parameters() {
        return known.map(DhConfig::parameters).orElseThrow(IllegalStateException::new);
    }

    private Exponent exponent(Entropy entropy) {
        return Exponent.draw(fresh.orElseThrow(IllegalStateException::new), entropy);
    }

    private int unusedId(Entropy entropy) {
        int id;
        do {
            id = ByteBuffer.wrap(entropy.bytes(Integer.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
        } while (chats.containsKey(id));
        return id;
    }

    /** The answer to getDhConfig is used up (MT-DH-001). */
    private ExchangeDevice used() {
        return new ExchangeDevice(known, Optional.empty(), chats);
    }

    private ExchangeDevice with(int chatId, Chat chat) {
        return new ExchangeDevice(known, fresh, chats.plus(chatId, chat));
    }
}
