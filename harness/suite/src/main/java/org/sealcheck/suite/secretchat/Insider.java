package org.sealcheck.suite.secretchat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;

/**
 * The other side of a chat, played by the harness: it has the key, and keeps to the rules as far as it is told to.
 *
 * <p>It counts what it sends. What it acknowledges it is told.
 */
public final class Insider {
    private static final int RANDOM_BYTES = 15;

    private final ChatRole self;
    private final IntFunction<Bytes> random;
    private final List<ChatKey> keys = new ArrayList<>();
    private ChatKey key;
    private int layer = 144;
    private int sent;
    private int acknowledges;

    /** @param random gives so many random bytes, or those that a vector's seed has */
    public Insider(ChatRole self, ChatKey key, IntFunction<Bytes> random) {
        this.self = self;
        this.key = key;
        this.random = random;
        keys.add(key);
    }

    public ChatRole self() {
        return self;
    }

    public ChatKey key() {
        return key;
    }

    /** It sends under this key from now on, and reads it besides those before. */
    public void use(ChatKey next) {
        key = next;
        learn(next);
    }

    /** It reads this key, too. */
    public void learn(ChatKey next) {
        keys.add(next);
    }

    public void speak(int newLayer) {
        layer = newLayer;
    }

    /** How many messages of the other side's it says it has processed. */
    public void acknowledge(int count) {
        acknowledges = count;
    }

    public int sent() {
        return sent;
    }

    public Bytes random(int count) {
        return random.apply(count);
    }

    public long randomId() {
        return Group.number(random(Long.BYTES)).longValue();
    }

    // Numbers.

    /** What its in_seq_no says for so many of theirs. */
    public int in(int raw) {
        return 2 * raw + (self == ChatRole.CREATOR ? 0 : 1);
    }

    /** What its out_seq_no says for this message of its own, counted from 0. */
    public int out(int raw) {
        return 2 * raw + (self == ChatRole.CREATOR ? 1 : 0);
    }

    /** What the other side's out_seq_no says for their message {@code raw}. */
    public int theirOut(int raw) {
        return 2 * raw + (self == ChatRole.CREATOR ? 0 : 1);
    }

    // Messages.

    /** Its next message; the one after has the next number. */
    public Layered next(Said said) {
        Layered message = at(sent, said);
        sent++;
        return message;
    }

    /** A message with any number of its own. */
    public Layered at(int raw, Said said) {
        return new Layered(random(RANDOM_BYTES), layer, in(acknowledges), out(raw), said);
    }

    /** Leaves out numbers, as if messages with them were lost. */
    public void skip(int count) {
        sent += count;
    }

    public Said text(String text) {
        return new Said.Text(randomId(), text);
    }

    public Said service(Act act) {
        return new Said.Service(randomId(), act);
    }

    // Packets.

    /** In version 2.0, under the key in use. */
    public Packet seal(Layered message) {
        return seal(message, key);
    }

    public Packet seal(Layered message, ChatKey under) {
        return packet(message.said().randomId(), under.seal(self, message.encode(), random(32)));
    }

    /** In version 1.0. */
    public Packet sealVersion1(Layered message) {
        return packet(message.said().randomId(), key.sealVersion1(message.encode(), random(16)));
    }

    /** Any TL, in version 2.0. */
    public Packet sealBare(long randomId, Bytes body) {
        return packet(randomId, key.seal(self, body, random(32)));
    }

    public Packet sendText(String text) {
        return seal(next(text(text)));
    }

    public Packet sendService(Act act) {
        return seal(next(service(act)));
    }

    public static Packet packet(long randomId, Bytes data) {
        return new Packet(id(randomId), data);
    }

    /** 8 bytes, lowest first. */
    public static Bytes id(long value) {
        return new TlOutput().number(value).toBytes();
    }

    // What comes from the other side.

    /**
     * A packet of theirs.
     *
     * @throws AssertionError if it does not decrypt with any key, or is not what a chat lives on
     */
    public Read read(Packet packet) {
        ChatRole sender = self == ChatRole.CREATOR ? ChatRole.RESPONDER : ChatRole.CREATOR;
        for (int i = keys.size() - 1; i >= 0; i--) {
            ChatKey each = keys.get(i);
            var plain = each.open(sender, packet.data());
            if (plain.isPresent()) {
                return new Read(
                        packet,
                        each,
                        plain.get().version(),
                        readable(plain.get().body()));
            }
        }
        throw new AssertionError("a packet that no key of the chat decrypts: " + packet.data());
    }

    private static Layered readable(Bytes body) {
        try {
            return TlInput.layered(body);
        } catch (IllegalArgumentException e) {
            throw new AssertionError("a packet that says nothing that belongs in a chat: " + e.getMessage(), e);
        }
    }

    /**
     * What a packet said.
     *
     * @param key it came under
     * @param version 1 or 2
     */
    public record Read(Packet packet, ChatKey key, int version, Layered message) {
        public Said said() {
            return message.said();
        }

        /** Whether it is a service message with such an action. */
        public boolean asks(Class<? extends Act> kind) {
            return said() instanceof Said.Service service && kind.isInstance(service.act());
        }

        /** The action of a service message. */
        public Act act() {
            if (said() instanceof Said.Service service) {
                return service.act();
            }
            throw new AssertionError("no service message: " + said());
        }
    }
}
