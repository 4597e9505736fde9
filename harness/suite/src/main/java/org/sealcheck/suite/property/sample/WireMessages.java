package org.sealcheck.suite.property.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.wire.Packet;
import org.sealcheck.suite.scenario.wire.RawField;
import org.sealcheck.suite.scenario.wire.RawField.Delimited;
import org.sealcheck.suite.scenario.wire.RawField.Varint;
import org.sealcheck.suite.scenario.wire.WireField;

/** Well-formed messages that nobody sent: their fields are right, their keys are anybody's. */
public final class WireMessages {
    private static final int VERSION_BYTE = 0x33;
    private static final int MOST_ID = 0xFF_FFFF;
    private static final int BLOCK = 16;

    private WireMessages() {}

    /** SignalMessages (WIRE-001), with a MAC that is anything. */
    public static final class Messages extends Samples<Packet> {
        @Override
        protected Packet draw(Random random) {
            return message(random);
        }
    }

    /** PreKeySignalMessages (WIRE-005), with and without a one-time prekey. */
    public static final class Envelopes extends Samples<Packet> {
        @Override
        protected Packet draw(Random random) {
            List<RawField> fields = new ArrayList<>();
            fields.add(new Varint(WireField.REGISTRATION_ID.number(), number(random, MOST_ID)));
            if (random.nextBoolean()) {
                fields.add(new Varint(WireField.ONE_TIME_PREKEY_ID.number(), number(random, MOST_ID)));
            }
            fields.add(new Varint(WireField.SIGNED_PREKEY_ID.number(), number(random, MOST_ID)));
            fields.add(new Delimited(WireField.BASE_KEY.number(), publicKey(random)));
            fields.add(new Delimited(WireField.IDENTITY_KEY.number(), publicKey(random)));
            fields.add(new Delimited(
                    WireField.INNER_MESSAGE.number(), message(random).encode()));
            return new Packet(VERSION_BYTE, fields, Bytes.empty());
        }
    }

    /** Encoded public keys of which nobody has the private half. */
    public static final class PublicKeys extends Samples<Bytes> {
        @Override
        protected Bytes draw(Random random) {
            return publicKey(random);
        }
    }

    /** Another order of the same fields, and unknown ones among them: as good a message (WIRE-007). */
    public static Packet rearranged(Packet packet, long seed) {
        Random random = new Random(seed);
        List<RawField> fields = new ArrayList<>(packet.fields());
        fields.add(new Varint(16 + random.nextInt(1000), random.nextInt()));
        fields.add(new Delimited(16 + random.nextInt(1000), Bytes.of(new byte[random.nextInt(40)])));
        Collections.shuffle(fields, random);
        return packet.withFields(fields);
    }

    /** 05, then a coordinate below 2^254 that is no low-order one. */
    static Bytes publicKey(Random random) {
        byte[] encoded = new byte[33];
        random.nextBytes(encoded);
        encoded[0] = 5;
        encoded[32] = (byte) (encoded[32] & 0x3F | 0x20);
        return Bytes.of(encoded);
    }

    private static Packet message(Random random) {
        int blocks = 1 + random.nextInt(10);
        return new Packet(
                VERSION_BYTE,
                List.of(
                        new Delimited(WireField.RATCHET_KEY.number(), publicKey(random)),
                        new Varint(WireField.COUNTER.number(), number(random, Integer.MAX_VALUE)),
                        new Varint(WireField.PREVIOUS_COUNTER.number(), number(random, Integer.MAX_VALUE)),
                        new Delimited(
                                WireField.CIPHERTEXT.number(),
                                SomeBytes.ofLength(random, BLOCK * blocks, BLOCK * blocks))),
                SomeBytes.ofLength(random, 8, 8));
    }

    /** Often small, because small numbers take fewer bytes; 0 and the largest now and then. */
    private static long number(Random random, int most) {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> most;
            case 2, 3, 4 -> random.nextInt(300);
            default -> random.nextInt(most);
        };
    }
}
