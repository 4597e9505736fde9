package org.sealcheck.suite.scenario.wire;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;

/**
 * A message taken apart: {@code version byte || protobuf fields || MAC}. Every change gives a new one.
 *
 * @param versionByte 0 to 255: the message's version in the high nibble, its writer's in the low one
 * @param fields in the order in which they came
 * @param mac 8 bytes in a SignalMessage (WIRE-001), empty in a PreKeySignalMessage (WIRE-005)
 */
public record Packet(int versionByte, List<RawField> fields, Bytes mac) {
    private static final int MAC_LENGTH = 8;

    public Packet {
        fields = List.copyOf(fields);
    }

    /** Takes a SignalMessage apart that an implementation made. */
    public static Packet message(Bytes body) {
        return parse(body, MAC_LENGTH, "SignalMessage");
    }

    /** Takes a PreKeySignalMessage apart that an implementation made. */
    public static Packet envelope(Bytes body) {
        return parse(body, 0, "PreKeySignalMessage");
    }

    private static Packet parse(Bytes body, int macLength, String format) {
        byte[] bytes = body.toByteArray();
        if (bytes.length < 1 + macLength) {
            throw new CheckFailure(
                    FailureLayer.WRONG_VALUE, "a " + format + " of only " + bytes.length + " bytes was sent");
        }
        try {
            int end = bytes.length - macLength;
            CodedInputStream in = CodedInputStream.newInstance(bytes, 1, end - 1);
            List<RawField> fields = new ArrayList<>();
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                fields.add(RawField.read(tag, in));
            }
            return new Packet(bytes[0] & 0xFF, fields, Bytes.of(Arrays.copyOfRange(bytes, end, bytes.length)));
        } catch (IOException e) {
            throw new CheckFailure(
                    FailureLayer.WRONG_VALUE,
                    "what was sent as a " + format + " is none: " + e.getMessage() + ": " + body);
        }
    }

    /** Everything before the MAC: what the MAC is over, after the two identities. */
    public Bytes authenticated() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(versionByte);
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            for (RawField field : fields) {
                field.write(out);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return Bytes.of(bytes.toByteArray());
    }

    public Bytes encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(authenticated().toByteArray());
        bytes.writeBytes(mac.toByteArray());
        return Bytes.of(bytes.toByteArray());
    }

    /** The version nibble. */
    public int version() {
        return versionByte >> 4;
    }

    public boolean has(WireField field) {
        return fields.stream().anyMatch(each -> each.number() == field.number());
    }

    /** The value of a field of bytes. */
    public Bytes bytes(WireField field) {
        return ((RawField.Delimited) required(field)).value();
    }

    /** The value of an integer field. */
    public long number(WireField field) {
        return ((RawField.Varint) required(field)).value();
    }

    private RawField required(WireField field) {
        return fields.stream()
                .filter(each -> each.number() == field.number())
                .findFirst()
                .orElseThrow(() -> new CheckFailure(
                        FailureLayer.WRONG_VALUE, "the message that was sent has no " + field.words()));
    }

    public Packet withVersionByte(int value) {
        return new Packet(value, fields, mac);
    }

    /** The same with another version nibble. */
    public Packet withVersion(int version) {
        return withVersionByte(version << 4 | versionByte & 0x0F);
    }

    public Packet withMac(Bytes value) {
        return new Packet(versionByte, fields, value);
    }

    public Packet withFields(List<RawField> value) {
        return new Packet(versionByte, value, mac);
    }

    /** The same with the value of a field of bytes, or of the MAC, changed. */
    public Packet change(WireField field, UnaryOperator<Bytes> change) {
        if (field == WireField.MAC) {
            return withMac(change.apply(mac));
        }
        return with(new RawField.Delimited(field.number(), change.apply(bytes(field))));
    }

    /** The same with this field in place of that of its number, or added in front if there is none. */
    public Packet with(RawField field) {
        List<RawField> changed = new ArrayList<>(fields);
        boolean replaced = false;
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).number() == field.number()) {
                changed.set(i, field);
                replaced = true;
            }
        }
        if (!replaced) {
            changed.add(0, field);
        }
        return withFields(changed);
    }

    public Packet without(WireField field) {
        return withFields(
                fields.stream().filter(each -> each.number() != field.number()).toList());
    }

    /** The same with one more field at the end. */
    public Packet plus(RawField field) {
        List<RawField> more = new ArrayList<>(fields);
        more.add(field);
        return withFields(more);
    }
}
