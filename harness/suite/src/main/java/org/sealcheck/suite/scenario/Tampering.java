package org.sealcheck.suite.scenario;

import java.util.Arrays;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.wire.Packet;
import org.sealcheck.suite.scenario.wire.RawField;
import org.sealcheck.suite.scenario.wire.WireField;

/** The small changes that altered messages are made with: each one deviation, and nothing else. */
public final class Tampering {
    /** No version of the format has a field of this number. */
    private static final int UNKNOWN_FIELD = 99;

    private Tampering() {}

    /** Flips the lowest bit of one byte. */
    public static Bytes flip(Bytes value, int position) {
        return flipBit(value, position * 8);
    }

    /** Flips one bit, counted from the lowest bit of the first byte. */
    public static Bytes flipBit(Bytes value, int bit) {
        byte[] bytes = value.toByteArray();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Bytes.of(bytes);
    }

    /** Flips the lowest bit of a number, or one in the middle of bytes. */
    public static Packet flip(Packet packet, WireField field) {
        boolean number = packet.fields().stream()
                .anyMatch(each -> each instanceof RawField.Varint && each.number() == field.number());
        return field != WireField.MAC && number
                ? packet.with(new RawField.Varint(field.number(), packet.number(field) ^ 1))
                : packet.change(field, value -> flip(value, value.size() / 2));
    }

    /** Cut off, or filled up with zeros. */
    public static Bytes resized(Bytes value, int length) {
        return Bytes.of(Arrays.copyOf(value.toByteArray(), length));
    }

    /**
     * A signature made without a key: R is the neutral element, s is 0. Under a public key of low order a careless
     * verifier takes it for every second message (XED-007), so it is tried with several.
     */
    public static Bytes signatureWithoutKey() {
        byte[] signature = new byte[64];
        signature[0] = 1;
        return Bytes.of(signature);
    }

    public static Packet withUnknownField(Packet packet) {
        return packet.plus(new RawField.Varint(UNKNOWN_FIELD, 1));
    }
}
