package org.sealcheck.suite.vector.kit;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sealcheck.contract.Bytes;

/**
 * A protobuf message as the list of its encoded fields, so that each can be wrong in its own way. Immutable: every
 * verb gives a changed message.
 */
public final class Protobuf {
    /** @param encoded tag and value as they stand on the wire */
    private record Field(int number, Bytes encoded) {}

    private final List<Field> fields;

    private Protobuf(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    public static Protobuf empty() {
        return new Protobuf(List.of());
    }

    // Good fields.

    public Protobuf varint(int number, long value) {
        return add(number, encoded(out -> out.writeUInt64(number, value)));
    }

    public Protobuf bytes(int number, Bytes value) {
        return add(number, encoded(out -> out.writeByteArray(number, value.toByteArray())));
    }

    public Protobuf fixed32(int number, int value) {
        return add(number, encoded(out -> out.writeFixed32(number, value)));
    }

    public Protobuf fixed64(int number, long value) {
        return add(number, encoded(out -> out.writeFixed64(number, value)));
    }

    /** A group with one field of value 1 inside: the wire types 3 and 4, long out of use. */
    public Protobuf group(int number) {
        return add(number, encoded(out -> {
            out.writeTag(number, WireFormat.WIRETYPE_START_GROUP);
            out.writeUInt32(1, 1);
            out.writeTag(number, WireFormat.WIRETYPE_END_GROUP);
        }));
    }

    // Deviations.

    public Protobuf drop(int number) {
        return new Protobuf(
                fields.stream().filter(field -> field.number() != number).toList());
    }

    /** The first field of this number gives way to those of another message. */
    public Protobuf replace(int number, Protobuf other) {
        int index = index(number);
        List<Field> copy = new ArrayList<>(fields);
        copy.remove(index);
        copy.addAll(index, other.fields);
        return new Protobuf(copy);
    }

    /** The first field of this number gets other bytes. */
    public Protobuf set(int number, Bytes value) {
        return replace(number, empty().bytes(number, value));
    }

    /** The first field of this number gets another value. */
    public Protobuf set(int number, long value) {
        return replace(number, empty().varint(number, value));
    }

    /** These fields stand before all others. */
    public Protobuf prepend(Protobuf other) {
        return new Protobuf(concat(other.fields, fields));
    }

    public Protobuf append(Protobuf other) {
        return new Protobuf(concat(fields, other.fields));
    }

    public Protobuf reverse() {
        List<Field> copy = new ArrayList<>(fields);
        Collections.reverse(copy);
        return new Protobuf(copy);
    }

    /** A varint field with its value in this many bytes, whether it needs them or not. */
    public Protobuf overlong(int number, long value, int bytes) {
        return replace(number, raw(number, Deviations.concat(tag(number, 0), padded(value, bytes))));
    }

    /** A bytes field whose length is written in this many bytes, whether it needs them or not. */
    public Protobuf overlongLength(int number, int bytes) {
        Bytes value = value(number);
        return replace(number, raw(number, Deviations.concat(tag(number, 2), padded(value.size(), bytes), value)));
    }

    /** A bytes field that claims this length, whatever follows. */
    public Protobuf claimLength(int number, long length) {
        Bytes value = value(number);
        return replace(number, raw(number, Deviations.concat(tag(number, 2), padded(length, 0), value)));
    }

    /** The first field of this number with its encoding changed. */
    public Protobuf change(int number, UnaryOperator<Bytes> deviation) {
        return replace(
                number, raw(number, deviation.apply(fields.get(index(number)).encoded())));
    }

    /** Bytes that stand where fields do. */
    public static Protobuf raw(Bytes bytes) {
        return raw(0, bytes);
    }

    /** The content of a bytes field. */
    public Bytes value(int number) {
        Bytes encoded = fields.get(index(number)).encoded();
        int length = encoded.size() - 1;
        for (int prefix = 1; prefix <= 5; prefix++) {
            if (padded(length - prefix, 0).size() == prefix) {
                return Deviations.slice(encoded, 1 + prefix, encoded.size());
            }
        }
        throw new IllegalArgumentException("field " + number + " holds no bytes");
    }

    // The result.

    public Bytes encode() {
        return Deviations.concat(fields.stream().map(Field::encoded).toArray(Bytes[]::new));
    }

    /** Offsets of the ends of the fields, the last one left out. */
    public List<Integer> boundaries() {
        List<Integer> ends = new ArrayList<>();
        int end = 0;
        for (Field field : fields.subList(0, fields.size() - 1)) {
            end += field.encoded().size();
            ends.add(end);
        }
        return ends;
    }

    private static Protobuf raw(int number, Bytes encoded) {
        return new Protobuf(List.of(new Field(number, encoded)));
    }

    private Protobuf add(int number, Bytes encoded) {
        return append(raw(number, encoded));
    }

    private int index(int number) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).number() == number) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no field " + number);
    }

    private static Bytes tag(int number, int wireType) {
        return encoded(out -> out.writeTag(number, wireType));
    }

    /** A varint in at least this many bytes: groups of seven bits, the last ones zero. */
    private static Bytes padded(long value, int bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rest = value;
        do {
            int low = (int) (rest & 0x7f);
            rest >>>= 7;
            boolean more = rest != 0 || out.size() + 1 < bytes;
            out.write(more ? low | 0x80 : low);
            if (!more) {
                return Bytes.of(out.toByteArray());
            }
        } while (true);
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private interface Encoding {
        void to(CodedOutputStream out) throws IOException;
    }

    private static Bytes encoded(Encoding encoding) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            encoding.to(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(bytes.toByteArray());
    }
}
