package org.sealcheck.suite.property.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.suite.Rejections.expect;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.SignalGroupWire;
import org.sealcheck.contract.signal.SignalGroupWire.Distribution;
import org.sealcheck.contract.signal.SignalGroupWire.Message;
import org.sealcheck.contract.signal.SignalGroupWire.Received;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.property.sample.SomeEntropy;
import org.sealcheck.suite.scenario.Tampering;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Protobuf;

/** The two messages of sender keys, read without any store. An internal error or a crash fails any of these by itself. */
final class GroupWireProperties {
    private static final Bytes VERSION = Bytes.hex("33");

    @Property(tries = 150)
    @Checks(
            id = "signal/sender-key-wire/any-bytes-are-read-or-refused",
            title = "any bytes given as a group message or a distribution are read or refused, never an internal error",
            requirements = "GRP-026",
            roles = "signal.group-wire")
    void anyBytesAreReadOrRefused(@ForAll(supplier = SomeBytes.Garbage.class) Bytes body) {
        try {
            wire().parseMessage(new Received(body));
        } catch (RejectedException refused) {
            // as good an answer as any
        }
        try {
            wire().parseDistribution(new Received(body));
        } catch (RejectedException refused) {
            // as good an answer as any
        }
    }

    @Property(tries = 60)
    @Checks(
            id = "signal/sender-key-wire/messages-read-as-written",
            title =
                    "group messages read with the fields they were written with, in any order, with unknown ones among them",
            requirements = {"GRP-019", "GRP-025"},
            roles = "signal.group-wire")
    void messagesReadAsWritten(@ForAll(supplier = SomeEntropy.class) long seed) {
        Random random = new Random(seed);
        long id = random.nextLong() & 0xffff_ffffL;
        long iteration = random.nextLong() & 0xffff_ffffL;
        Bytes ciphertext = bytes(random, 16 * (1 + random.nextInt(5)));
        Protobuf fields = rearranged(
                random, Protobuf.empty().varint(1, id).varint(2, iteration).bytes(3, ciphertext));
        Message read =
                wire().parseMessage(new Received(Deviations.concat(VERSION, fields.encode(), bytes(random, 64))));
        assertThat(read).isEqualTo(new Message(id, iteration, ciphertext));
    }

    @Property(tries = 60)
    @Checks(
            id = "signal/sender-key-wire/distributions-read-as-written",
            title =
                    "distributions read with the fields they were written with, in any order, with unknown ones among them",
            requirements = {"GRP-023", "GRP-025", "GRP-008"},
            roles = "signal.group-wire")
    void distributionsReadAsWritten(@ForAll(supplier = SomeEntropy.class) long seed) {
        Random random = new Random(seed);
        long id = random.nextLong() & 0xffff_ffffL;
        long iteration = random.nextLong() & 0xffff_ffffL;
        Bytes chainKey = bytes(random, 32);
        Bytes signingKey = signingKey(random);
        Protobuf fields = rearranged(
                random,
                Protobuf.empty()
                        .varint(1, id)
                        .varint(2, iteration)
                        .bytes(3, chainKey)
                        .bytes(4, signingKey));
        Distribution read = wire().parseDistribution(new Received(Deviations.concat(VERSION, fields.encode())));
        assertThat(read).isEqualTo(new Distribution(id, iteration, chainKey, signingKey));
    }

    @Property(tries = 60)
    @Checks(
            id = "signal/sender-key-wire/cut-messages-refused",
            title = "distributions cut off anywhere behind their version are refused",
            requirements = {"GRP-026", "GRP-024"},
            roles = "signal.group-wire")
    void cutDistributionsRefused(
            @ForAll(supplier = SomeEntropy.class) long seed, @ForAll @IntRange(max = 10_000) int length) {
        Random random = new Random(seed);
        Bytes body = Deviations.concat(
                VERSION,
                Protobuf.empty()
                        .varint(1, random.nextInt(1000))
                        .varint(2, random.nextInt(1000))
                        .bytes(3, bytes(random, 32))
                        .bytes(4, signingKey(random))
                        .encode());
        Bytes cut = Tampering.resized(body, 1 + length % (body.size() - 1));
        expect(() -> wire().parseDistribution(new Received(cut)), Layer.PARSE);
    }

    private static Protobuf rearranged(Random random, Protobuf fields) {
        Protobuf ordered = random.nextBoolean() ? fields.reverse() : fields;
        Protobuf unknown = Protobuf.empty().varint(5 + random.nextInt(100), random.nextInt(1 << 20));
        return switch (random.nextInt(3)) {
            case 0 -> ordered;
            case 1 -> ordered.append(unknown);
            default -> ordered.prepend(unknown);
        };
    }

    /** Some coordinate below p; nothing is asked of it but that it is a whole key. */
    private static Bytes signingKey(Random random) {
        byte[] key = bytes(random, 33).toByteArray();
        key[0] = 5;
        key[32] &= 0x3f;
        return Bytes.of(key);
    }

    private static Bytes bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    private static SignalGroupWire wire() {
        return Run.current().subject().role(SignalGroupWire.class);
    }
}
