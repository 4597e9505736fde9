package org.sealcheck.reference;

import java.security.SecureRandom;

/** Where a protocol step takes its random bytes from. */
@FunctionalInterface
public interface Entropy {
    /** The next {@code count} random bytes, never given twice. */
    byte[] bytes(int count);

    /** The operating system's generator. */
    static Entropy system() {
        return SystemEntropy.INSTANCE;
    }

    /**
     * Gives the bytes of {@code tape} in order, so that a run can be repeated byte for byte. For one thread only.
     *
     * <p>The returned source throws {@link IllegalArgumentException} when the tape is too short.
     */
    static Entropy of(byte[] tape) {
        return new EntropyTape(tape.clone());
    }

    /** The system's generator, opened on first use. */
    final class SystemEntropy implements Entropy {
        private static final SystemEntropy INSTANCE = new SystemEntropy();

        private final SecureRandom random = new SecureRandom();

        private SystemEntropy() {}

        @Override
        public byte[] bytes(int count) {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        }
    }
}
