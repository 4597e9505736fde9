package org.sealcheck.reference.mtproto.dh;

/** The sizes of the key exchange. */
final class DhLimits {
    private DhLimits() {}

    /** Bits of the prime (MT-DH-004): 2^2047 < p < 2^2048. */
    static int primeBits() {
        return 2048;
    }

    /**
     * Bits that a public value should be away from both ends of its range (MT-DH-011): chance hits closer than this once in
     * 2^64, so whatever does was made on purpose.
     */
    static int marginBits() {
        return 2048 - 64;
    }

    /**
     * The certainty of a test for primality: wrong once in 2^64 for a number that somebody chose to deceive. The source asks
     * for an error below 10^-9.
     */
    static int primeCertainty() {
        return 64;
    }

    /** How many answers about primes are remembered: a server that sends ever new ones makes us work, not grow. */
    static int rememberedPrimes() {
        return 64;
    }
}
