package org.sealcheck.suite.property.mtproto;

import java.util.Random;
import java.util.stream.Stream;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoMessage.ToDecrypt;
import org.sealcheck.contract.mtproto.MtprotoMessage.ToEncrypt;
import org.sealcheck.suite.property.sample.Samples;
import org.sealcheck.suite.scenario.mtproto.Packets;

/**
 * A body that somebody sends to the other party of a secret chat.
 *
 * @param key 256 bytes
 * @param body 1 to 75 words of 4 bytes
 */
public record SomeMessage(Bytes key, ChatRole sender, Bytes body) {
    private static final int MOST_WORDS = 75;

    /** Draws one; fewer words are simpler. */
    public static final class Any extends Samples<SomeMessage> {
        @Override
        protected SomeMessage draw(Random random) {
            int words = random.nextInt(10) == 0 ? 1 : 1 + random.nextInt(MOST_WORDS);
            ChatRole sender = ChatRole.values()[random.nextInt(2)];
            return new SomeMessage(bytes(random, 256), sender, bytes(random, 4 * words));
        }

        @Override
        protected Stream<SomeMessage> simpler(SomeMessage message) {
            int size = message.body().size();
            return Stream.of(4, size / 8 * 4, size - 4)
                    .filter(each -> each > 0 && each < size)
                    .distinct()
                    .map(each ->
                            new SomeMessage(message.key(), message.sender(), Packets.slice(message.body(), 0, each)));
        }

        @Override
        protected long size(SomeMessage message) {
            return message.body().size();
        }
    }

    /** What the sender calls. */
    ToEncrypt encrypted(int version) {
        return new ToEncrypt(version, key, sender, body, null);
    }

    /** What the receiver calls. */
    ToDecrypt received(int version, Bytes packet) {
        return new ToDecrypt(version, key, Packets.other(sender), packet);
    }

    /** As an insider makes it, with zeros for padding, {@code least} bytes of it or up to 12 more. */
    Bytes sealed(int version, int least) {
        Bytes plaintext = plaintext(body.size(), least);
        return version == 2
                ? Packets.seal(key, sender, plaintext)
                : Packets.sealLegacy(key, plaintext, 4 + body.size());
    }

    /** Length, body and padding, with any length. */
    Bytes plaintext(int length, int least) {
        return Packets.plaintext(length, body, Bytes.of(new byte[Packets.paddingLength(body.size(), least)]));
    }

    private static Bytes bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
