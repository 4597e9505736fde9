package org.sealcheck.suite.property.sample;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.Tampering;

/** Byte strings. They shrink towards fewer bytes; what the bytes are is random, because no key is simpler than another. */
public final class SomeBytes {
    private static final int VERSION_BYTE = 0x33;
    private static final int KEY_LENGTH = 32;

    private SomeBytes() {}

    /** A chain key, a root key: 32 bytes without any structure, now and then all the same. */
    public static final class Key extends Samples<Bytes> {
        @Override
        protected Bytes draw(Random random) {
            return key(random);
        }
    }

    /**
     * A private key as it is generated: with the bits that RFC 7748 fixes already fixed, so that a library which does
     * not fix them on use (KEY-013) can still show what else it does.
     */
    public static final class PrivateKey extends Samples<Bytes> {
        @Override
        protected Bytes draw(Random random) {
            return privateKey(random);
        }
    }

    /** A message, or an identifier: 0 to 100 bytes. */
    public static final class Short extends OfLength {
        public Short() {
            super(0, 100);
        }
    }

    /** What somebody writes: 8 to 40 bytes, enough not to appear anywhere by chance. */
    public static final class Text extends OfLength {
        public Text() {
            super(8, 40);
        }
    }

    /** What somebody might send in place of a message: 0 to 300 bytes, often with a version byte in front. */
    public static final class Garbage extends OfLength {
        public Garbage() {
            super(0, 300);
        }

        @Override
        protected Bytes draw(Random random) {
            return garbage(random);
        }
    }

    private abstract static class OfLength extends Samples<Bytes> {
        private final int least;
        private final int most;

        OfLength(int least, int most) {
            this.least = least;
            this.most = most;
        }

        @Override
        protected Bytes draw(Random random) {
            return ofLength(random, least, most);
        }

        @Override
        protected Stream<Bytes> simpler(Bytes sample) {
            return IntStream.of(least, (least + sample.size()) / 2, sample.size() - 1)
                    .filter(length -> length >= least && length < sample.size())
                    .distinct()
                    .mapToObj(length -> Tampering.resized(sample, length));
        }

        @Override
        protected long size(Bytes sample) {
            return sample.size();
        }
    }

    static Bytes key(Random random) {
        byte[] bytes = new byte[KEY_LENGTH];
        if (random.nextInt(20) == 0) {
            Arrays.fill(bytes, (byte) (random.nextInt(3) - 1));
        } else {
            random.nextBytes(bytes);
        }
        return Bytes.of(bytes);
    }

    static Bytes privateKey(Random random) {
        byte[] scalar = key(random).toByteArray();
        scalar[0] &= (byte) 0xF8;
        scalar[31] = (byte) (scalar[31] & 0x7F | 0x40);
        return Bytes.of(scalar);
    }

    static Bytes garbage(Random random) {
        Bytes bytes = ofLength(random, 0, 300);
        return bytes.size() > 0 && random.nextBoolean() ? Altered.at(bytes, 0, VERSION_BYTE) : bytes;
    }

    /** Random bytes; one time in ten as few as there may be, or as many. */
    static Bytes ofLength(Random random, int least, int most) {
        int length = random.nextInt(10) == 0
                ? (random.nextBoolean() ? least : most)
                : least + random.nextInt(most - least + 1);
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
