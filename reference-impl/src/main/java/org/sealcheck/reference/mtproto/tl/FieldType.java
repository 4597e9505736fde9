package org.sealcheck.reference.mtproto.tl;

/** What a field of a constructor holds. */
public sealed interface FieldType {
    /** The types that stand alone in a declaration, and the Java value each has in a {@link TlObject}. */
    enum Plain implements FieldType {
        /** {@link Integer}: 4 bytes. */
        INT("int", 4),
        /** {@link Long}: 8 bytes. */
        LONG("long", 8),
        /** {@link Double}: 8 bytes. */
        DOUBLE("double", 8),
        /** {@link String}: its UTF-8 bytes as {@link #BYTES} are written. */
        STRING("string", 4),
        /** {@link com.google.protobuf.ByteString}: length, bytes, zeros up to a multiple of 4. */
        BYTES("bytes", 4),
        /** The flags of the constructor: 4 bytes, which say which conditional fields are there. No value of its own. */
        FLAGS("#", 4),
        /** {@link Boolean#TRUE}: no bytes at all, the flag says it. */
        TRUE("true", 0);

        private final String spelling;
        private final int least;

        Plain(String spelling, int least) {
            this.spelling = spelling;
            this.least = least;
        }

        @Override
        public int leastBytes() {
            return least;
        }

        @Override
        public String toString() {
            return spelling;
        }
    }

    /** {@link TlObject}: any constructor of a type, with its id before it. */
    record Boxed(String type) implements FieldType {
        @Override
        public int leastBytes() {
            return 4;
        }

        @Override
        public String toString() {
            return type;
        }
    }

    /** {@link java.util.List}: the vector's id, the count, the elements. */
    record Vector(FieldType element) implements FieldType {
        @Override
        public int leastBytes() {
            return 8;
        }

        @Override
        public String toString() {
            return "Vector<" + element + ">";
        }
    }

    /** No value of this type takes fewer bytes: what a count can be held against before anything is allocated. */
    int leastBytes();

    /** The type as a declaration spells it. */
    static FieldType of(String spelling) {
        for (Plain plain : Plain.values()) {
            if (plain.spelling.equals(spelling)) {
                return plain;
            }
        }
        if (spelling.startsWith("Vector<") && spelling.endsWith(">")) {
            return new Vector(of(spelling.substring("Vector<".length(), spelling.length() - 1)));
        }
        if (!Character.isUpperCase(spelling.charAt(0))) {
            throw new IllegalArgumentException("the schema names a type that TL does not have: " + spelling);
        }
        return new Boxed(spelling);
    }
}
