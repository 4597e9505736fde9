package org.sealcheck.suite.scenario;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.sealcheck.contract.Bytes;

/** Public keys that nobody may use, and what a whole one looks like. All 33 bytes: type 05, then u little-endian. */
public final class PublicKeys {
    private static final String TYPE = "05";

    /** u = p - 1 without its first byte. */
    private static final String ONES = "ff".repeat(30) + "7f";

    private PublicKeys() {}

    /** The keys of low order with a canonical encoding; RFC 7748, section 6.1 and its errata name them. */
    public enum LowOrder {
        ZERO("00" + "00".repeat(31)),
        ONE("01" + "00".repeat(31)),
        ORDER_8("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
        ALSO_ORDER_8("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
        P_MINUS_1("ec" + ONES);

        private final Bytes key;

        LowOrder(String u) {
            this.key = of(u);
        }

        public Bytes key() {
            return key;
        }

        /** The one that features call {@code order 8}, {@code p - 1} and so on. */
        public static LowOrder named(String words) {
            return valueOf(
                    words.toUpperCase(Locale.ROOT).replace(" - ", "_MINUS_").replace(' ', '_'));
        }
    }

    /** u = p + 9, which is the base point with another encoding. */
    public static Bytes notLessThanThePrime() {
        return of("f6" + ONES);
    }

    /** The same key with the bit set that X25519 ignores. */
    public static Bytes markedInHighestBit(Bytes key) {
        byte[] bytes = key.toByteArray();
        bytes[32] |= (byte) 0x80;
        return Bytes.of(bytes);
    }

    /** Whether this is a type byte 05 and 32 bytes (KEY-011). */
    public static boolean isWhole(Bytes key) {
        return key.size() == 33 && key.toByteArray()[0] == 5;
    }

    /** The 32 bytes after the type byte. */
    public static Bytes withoutType(Bytes key) {
        return Bytes.of(Arrays.copyOfRange(key.toByteArray(), 1, key.size()));
    }

    private static Bytes of(String u) {
        return Bytes.of(HexFormat.of().parseHex(TYPE + u));
    }
}
