package org.sealcheck.suite.property.sample;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Tuple;
import org.sealcheck.contract.Bytes;

/** Byte strings. They shrink towards fewer bytes; what the bytes are is random, because no key is simpler than another. */
public final class SomeBytes {
    private static final int VERSION_BYTE = 0x33;

    private SomeBytes() {}

    /** A chain key, a root key: 32 bytes without any structure, now and then all the same. */
    public static final class Key implements ArbitrarySupplier<Bytes> {
        @Override
        public Arbitrary<Bytes> get() {
            return keys();
        }
    }

    /**
     * A private key as it is generated: with the bits that RFC 7748 fixes already fixed, so that a library which does
     * not fix them on use (KEY-013) can still show what else it does.
     */
    public static final class PrivateKey implements ArbitrarySupplier<Bytes> {
        @Override
        public Arbitrary<Bytes> get() {
            return privateKeys();
        }
    }

    /** A message, or an identifier: 0 to 100 bytes. */
    public static final class Short implements ArbitrarySupplier<Bytes> {
        @Override
        public Arbitrary<Bytes> get() {
            return ofLength(0, 100);
        }
    }

    /** What somebody writes: 8 to 40 bytes, enough not to appear anywhere by chance. */
    public static final class Text implements ArbitrarySupplier<Bytes> {
        @Override
        public Arbitrary<Bytes> get() {
            return ofLength(8, 40);
        }
    }

    /** What somebody might send in place of a message: 0 to 300 bytes, often with a version byte in front. */
    public static final class Garbage implements ArbitrarySupplier<Bytes> {
        @Override
        public Arbitrary<Bytes> get() {
            return garbage();
        }
    }

    static Arbitrary<Bytes> keys() {
        return Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.randomValue(random -> random(random, 32))),
                Tuple.of(1, Arbitraries.of(filled(0x00), filled(0x01), filled(0xFF))));
    }

    static Arbitrary<Bytes> privateKeys() {
        return keys().map(key -> {
            byte[] scalar = key.toByteArray();
            scalar[0] &= (byte) 0xF8;
            scalar[31] = (byte) (scalar[31] & 0x7F | 0x40);
            return Bytes.of(scalar);
        });
    }

    static Arbitrary<Bytes> garbage() {
        return Arbitraries.oneOf(
                ofLength(0, 300),
                ofLength(0, 300).filter(each -> each.size() > 0).map(each -> Altered.at(each, 0, VERSION_BYTE)));
    }

    static Arbitrary<Bytes> ofLength(int least, int most) {
        return Arbitraries.integers()
                .between(least, most)
                .flatMap(length -> Arbitraries.randomValue(random -> random(random, length)));
    }

    private static Bytes random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    private static Bytes filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return Bytes.of(bytes);
    }
}
