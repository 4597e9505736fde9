package org.sealcheck.suite.property.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.wire.Packet;
import org.sealcheck.suite.scenario.wire.RawField;
import org.sealcheck.suite.scenario.wire.WireField;

/** Well-formed messages that nobody sent: their fields are right, their keys are anybody's. */
public final class WireMessages {
    private static final int VERSION_BYTE = 0x33;
    private static final long MOST_COUNTER = 0x7FFF_FFFFL;
    private static final long MOST_ID = 0xFF_FFFFL;

    private WireMessages() {}

    /** SignalMessages (WIRE-001), with a MAC that is anything. */
    public static final class Messages implements ArbitrarySupplier<Packet> {
        @Override
        public Arbitrary<Packet> get() {
            return messages();
        }
    }

    /** PreKeySignalMessages (WIRE-005), with and without a one-time prekey. */
    public static final class Envelopes implements ArbitrarySupplier<Packet> {
        @Override
        public Arbitrary<Packet> get() {
            Arbitrary<Long> id = Arbitraries.longs().between(0, MOST_ID);
            Arbitrary<Boolean> oneTime = Arbitraries.of(true, false);
            return Combinators.combine(id, id, id, oneTime, publicKeys(), publicKeys(), messages())
                    .as((registration, signed, once, withOneTime, base, identity, message) -> {
                        List<RawField> fields = new ArrayList<>();
                        fields.add(new RawField.Varint(WireField.REGISTRATION_ID.number(), registration));
                        if (withOneTime) {
                            fields.add(new RawField.Varint(WireField.ONE_TIME_PREKEY_ID.number(), once));
                        }
                        fields.add(new RawField.Varint(WireField.SIGNED_PREKEY_ID.number(), signed));
                        fields.add(new RawField.Delimited(WireField.BASE_KEY.number(), base));
                        fields.add(new RawField.Delimited(WireField.IDENTITY_KEY.number(), identity));
                        fields.add(new RawField.Delimited(WireField.INNER_MESSAGE.number(), message.encode()));
                        return new Packet(VERSION_BYTE, fields, Bytes.empty());
                    });
        }
    }

    /** Encoded public keys of which nobody has the private half. */
    public static final class PublicKeys implements ArbitrarySupplier<Bytes> {
        @Override
        public Arbitrary<Bytes> get() {
            return publicKeys();
        }
    }

    private static Arbitrary<Packet> messages() {
        Arbitrary<Long> counter = Arbitraries.longs().between(0, MOST_COUNTER);
        return Combinators.combine(publicKeys(), counter, counter, SomeBytes.ofLength(1, 10), SomeBytes.ofLength(8, 8))
                .as((ratchetKey, number, previous, block, mac) -> new Packet(
                        VERSION_BYTE,
                        List.of(
                                new RawField.Delimited(WireField.RATCHET_KEY.number(), ratchetKey),
                                new RawField.Varint(WireField.COUNTER.number(), number),
                                new RawField.Varint(WireField.PREVIOUS_COUNTER.number(), previous),
                                new RawField.Delimited(WireField.CIPHERTEXT.number(), blocks(block))),
                        mac));
    }

    /** Another order of the same fields, and unknown ones among them: as good a message (WIRE-007). */
    public static Packet rearranged(Packet packet, long seed) {
        Random random = new Random(seed);
        List<RawField> fields = new ArrayList<>(packet.fields());
        fields.add(new RawField.Varint(16 + random.nextInt(1000), random.nextInt()));
        fields.add(new RawField.Delimited(16 + random.nextInt(1000), Bytes.of(new byte[random.nextInt(40)])));
        Collections.shuffle(fields, random);
        return packet.withFields(fields);
    }

    /** 05, then a coordinate below 2^254 that is no low-order one. */
    static Arbitrary<Bytes> publicKeys() {
        return SomeBytes.keys().map(random -> {
            byte[] encoded = new byte[33];
            System.arraycopy(random.toByteArray(), 0, encoded, 1, 32);
            encoded[0] = 5;
            encoded[32] = (byte) (encoded[32] & 0x3F | 0x20);
            return Bytes.of(encoded);
        });
    }

    /** As many AES blocks as there are bytes, each of one byte value. */
    private static Bytes blocks(Bytes values) {
        byte[] all = new byte[16 * values.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = values.toByteArray()[i / 16];
        }
        return Bytes.of(all);
    }
}
