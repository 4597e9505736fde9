package org.sealcheck.reference.mtproto.tl;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sealcheck.reference.Rejection;

/**
 * Reads objects of one layer from bytes that nobody vouches for.
 *
 * <p>Time and memory are bounded by the number of bytes: nothing is allocated for a length or a count before the bytes
 * for it are known to be there, and no type of the schema contains itself (MT-TL-015, MT-TL-016).
 */
public final class TlReader {
    /** The id of every vector, {@code vector {t:Type} # [ t ] = Vector t}. */
    static final int VECTOR = 0x1cb5c415;

    /** The object that says in which layer the rest of it is written. */
    static final String LAYERED = "decryptedMessageLayer";

    private final byte[] buffer;
    private int layer;
    private int position;

    private TlReader(byte[] buffer, int layer) {
        this.buffer = buffer;
        this.layer = layer;
    }

    /**
     * Reads one object that fills all the bytes.
     *
     * <p>Within a {@code decryptedMessageLayer} its own layer field takes the place of {@code layer} if it is lower; one
     * above {@code layer} is no error here: what is known is read (MT-TL-022).
     *
     * @param type the type that belongs here, such as {@code DecryptedMessageLayer}
     * @param layer the newest layer that the writer may use, 8 to 144
     * @throws Rejection for bytes that are anything else, by one of the reasons of {@link TlReason}
     */
    public static TlObject read(byte[] bytes, String type, int layer) {
        Schema.requireKnownLayer(layer);
        TlReader reader = new TlReader(bytes, layer);
        TlObject object = reader.boxed(type);
        requireEnd(reader.left());
        return object;
    }

    private TlObject boxed(String type) {
        Constructor constructor = Schema.SECRET_CHATS.received(integer(), layer);
        requireType(constructor, type);
        TlObject object = TlObject.of(constructor);
        int flags = 0;
        for (Field field : constructor.fields()) {
            if (field.type() == FieldType.Plain.FLAGS) {
                flags = integer();
                requireKnownFlags(flags, constructor);
            } else if (present(field, flags)) {
                object = object.with(field.name(), value(field.type()));
                if (field.name().equals("layer") && constructor.name().equals(LAYERED)) {
                    layer = inner(layer, object.integer("layer"));
                }
            }
        }
        return object;
    }

    private Object value(FieldType type) {
        if (type instanceof FieldType.Boxed boxed) {
            return boxed(boxed.type());
        }
        if (type instanceof FieldType.Vector vector) {
            return vector(vector.element());
        }
        return switch ((FieldType.Plain) type) {
            case INT -> integer();
            case LONG -> number();
            case DOUBLE -> Double.longBitsToDouble(number());
            case STRING -> TlStrings.text(string());
            case BYTES -> ByteString.copyFrom(string());
            case TRUE -> Boolean.TRUE;
            case FLAGS -> throw new IllegalStateException("flags are read with their constructor");
        };
    }

    /** MT-TL-006. */
    private List<Object> vector(FieldType element) {
        requireVector(integer());
        int count = integer();
        requireRoom(count, left() / element.leastBytes());
        List<Object> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(value(element));
        }
        return values;
    }

    /** MT-TL-001. */
    private int integer() {
        requireLeft(Integer.BYTES, left());
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            value |= octet() << shift;
        }
        return value;
    }

    /** MT-TL-001. */
    private long number() {
        requireLeft(Long.BYTES, left());
        return Integer.toUnsignedLong(integer()) | (long) integer() << Integer.SIZE;
    }

    /** MT-TL-002, MT-TL-003, MT-TL-004. */
    private byte[] string() {
        int start = position;
        int length = length();
        requireLeft(length, left());
        byte[] bytes = Arrays.copyOfRange(buffer, position, position + length);
        position += length;
        int filling = TlStrings.filling(position - start);
        requireLeft(filling, left());
        for (int i = 0; i < filling; i++) {
            requireZero(octet());
        }
        return bytes;
    }

    private int length() {
        requireLeft(1, left());
        int first = octet();
        if (first <= TlStrings.LONGEST_SHORT) {
            return first;
        }
        requireLongForm(first);
        requireLeft(3, left());
        int length = octet() | octet() << 8 | octet() << 16;
        requireShortest(length);
        return length;
    }

    private int octet() {
        return buffer[position++] & 0xff;
    }

    private int left() {
        return buffer.length - position;
    }

    /** MT-TL-007. */
    private static boolean present(Field field, int flags) {
        return !field.conditional() || (flags >>> field.flag() & 1) == 1;
    }

    /** MT-TL-022. */
    private static int inner(int outer, int announced) {
        return Math.min(outer, announced);
    }

    /** MT-TL-012. */
    private static void requireType(Constructor constructor, String type) {
        if (!constructor.type().equals(type)) {
            throw new Rejection(
                    TlReason.WRONG_TYPE,
                    "MT-TL-012",
                    constructor + " is a " + constructor.type() + " where a " + type + " belongs");
        }
    }

    /** MT-TL-013, MT-TL-016. */
    private static void requireLeft(int needed, int left) {
        if (needed > left) {
            throw new Rejection(TlReason.TRUNCATED, "MT-TL-013", needed + " bytes are due where " + left + " are left");
        }
    }

    /** MT-TL-014. */
    private static void requireEnd(int left) {
        if (left > 0) {
            throw new Rejection(TlReason.TRAILING_BYTES, "MT-TL-014", left + " bytes follow the end of the object");
        }
    }

    /** MT-TL-006. */
    private static void requireVector(int id) {
        if (id != VECTOR) {
            throw new Rejection(
                    TlReason.BAD_VECTOR,
                    "MT-TL-006",
                    "a vector begins with " + Integer.toHexString(VECTOR) + ", not " + Integer.toHexString(id));
        }
    }

    /** MT-TL-015. */
    private static void requireRoom(int count, int most) {
        if (count < 0 || count > most) {
            throw new Rejection(
                    TlReason.BAD_VECTOR,
                    "MT-TL-015",
                    "a vector of " + Integer.toUnsignedString(count) + " where at most " + most + " have room");
        }
    }

    /** MT-TL-017. */
    private static void requireLongForm(int first) {
        if (first != TlStrings.LONG_FORM) {
            throw new Rejection(TlReason.BAD_LENGTH, "MT-TL-017", "a length begins with ff, which TL does not have");
        }
    }

    /** MT-TL-017. */
    private static void requireShortest(int length) {
        if (length <= TlStrings.LONGEST_SHORT) {
            throw new Rejection(
                    TlReason.BAD_LENGTH, "MT-TL-017", "the length " + length + " in four bytes, it needs one");
        }
    }

    /** MT-TL-018. */
    private static void requireZero(int filling) {
        if (filling != 0) {
            throw new Rejection(
                    TlReason.NONZERO_FILLING, "MT-TL-018", "a string is filled up with something else than zeros");
        }
    }

    /** MT-TL-019. */
    private static void requireKnownFlags(int flags, Constructor constructor) {
        int unknown = flags & ~constructor.knownFlags();
        if (unknown != 0) {
            throw new Rejection(
                    TlReason.UNKNOWN_FLAG,
                    "MT-TL-019",
                    constructor + " has flags that stand for no field: " + Integer.toHexString(unknown));
        }
    }
}
