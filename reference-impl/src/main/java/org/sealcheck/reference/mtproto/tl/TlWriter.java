package org.sealcheck.reference.mtproto.tl;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.sealcheck.reference.Rejection;

/** Writes objects of one layer. */
public final class TlWriter {
    private final int layer;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TlWriter(int layer) {
        this.layer = layer;
    }

    /**
     * An object as a layer writes it: {@code id (4, little-endian) || fields} (MT-TL-001 to MT-TL-009).
     *
     * @param layer what the reader understands, 8 to 144
     * @return a multiple of 4 bytes
     * @throws Rejection unknown-layer, newer-than-layer, string-too-long, bad-text, or bad-object if a field is missing
     */
    public static byte[] write(TlObject object, int layer) {
        Schema.requireKnownLayer(layer);
        TlWriter writer = new TlWriter(layer);
        writer.boxed(object);
        return writer.out.toByteArray();
    }

    private void boxed(TlObject object) {
        Constructor constructor = object.constructor();
        requireWritable(constructor, layer);
        integer(constructor.id());
        for (Field field : constructor.fields()) {
            if (field.type() == FieldType.Plain.FLAGS) {
                integer(flags(object));
            } else if (object.has(field.name())) {
                value(field.type(), object.value(field.name()).orElseThrow());
            } else {
                requireConditional(field, constructor);
            }
        }
    }

    private void value(FieldType type, Object value) {
        if (type instanceof FieldType.Boxed) {
            boxed((TlObject) value);
        } else if (type instanceof FieldType.Vector vector) {
            vector(vector.element(), (List<?>) value);
        } else {
            plain((FieldType.Plain) type, value);
        }
    }

    private void plain(FieldType.Plain type, Object value) {
        switch (type) {
            case INT -> integer((Integer) value);
            case LONG -> number((Long) value);
            case DOUBLE -> number(Double.doubleToRawLongBits((Double) value));
            case STRING -> string(TlStrings.utf8((String) value));
            case BYTES -> string(((ByteString) value).toByteArray());
            case TRUE -> nothing();
            case FLAGS -> throw new IllegalStateException("flags follow from the other fields");
        }
    }

    /** MT-TL-006. */
    private void vector(FieldType element, List<?> values) {
        integer(TlReader.VECTOR);
        integer(values.size());
        values.forEach(each -> value(element, each));
    }

    /** MT-TL-001. */
    private void integer(int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(value >>> shift);
        }
    }

    /** MT-TL-001. */
    private void number(long value) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            out.write((int) (value >>> shift));
        }
    }

    /** MT-TL-002, MT-TL-003, MT-TL-004. */
    private void string(byte[] bytes) {
        TlStrings.requireWritable(bytes.length);
        int prefix = prefix(bytes.length);
        out.writeBytes(bytes);
        out.writeBytes(new byte[TlStrings.filling(prefix + bytes.length)]);
    }

    /** Writes the length of a string and tells how many bytes that took. */
    private int prefix(int length) {
        if (length <= longestShort()) {
            out.write(length);
            return 1;
        }
        integer(TlStrings.LONG_FORM | length << Byte.SIZE);
        return 4;
    }

    private static int longestShort() {
        return TlStrings.LONGEST_SHORT;
    }

    /** MT-TL-008. */
    private static void nothing() {}

    /** MT-TL-007: a bit for each conditional field that is there, and no other. */
    private static int flags(TlObject object) {
        int flags = 0;
        for (Field field : object.constructor().fields()) {
            if (field.conditional() && object.has(field.name())) {
                flags |= 1 << field.flag();
            }
        }
        return flags;
    }

    /** MT-TL-023. */
    private static void requireWritable(Constructor constructor, int layer) {
        if (constructor.layer() > layer) {
            throw new Rejection(
                    TlReason.NEWER_THAN_LAYER,
                    "MT-TL-023",
                    constructor + " came with layer " + constructor.layer() + "; layer " + layer
                            + " cannot read it, write an older one");
        }
    }

    /** MT-TL-024. */
    private static void requireConditional(Field field, Constructor constructor) {
        if (!field.conditional()) {
            throw new Rejection(
                    TlReason.BAD_OBJECT, "MT-TL-024", "a " + constructor + " without its field " + field.name());
        }
    }
}
