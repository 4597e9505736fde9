package org.sealcheck.reference.mtproto.dh;

import java.math.BigInteger;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.message.BigEndian;
import org.sealcheck.reference.mtproto.message.SharedKey;

/** A prime and a generator that were checked: whoever holds them may use them. */
public final class DhParameters {
    private final BigInteger prime;
    private final int generator;

    private DhParameters(BigInteger prime, int generator) {
        this.prime = prime;
        this.generator = generator;
    }

    /**
     * Checks what a server sent (MT-DH-004 to MT-DH-007).
     *
     * @param prime unsigned, highest byte first
     * @throws Rejection bad-prime, bad-generator
     */
    public static DhParameters check(byte[] prime, int generator) {
        return check(BigEndian.read(prime), generator, SafePrimes.shared());
    }

    static DhParameters check(BigInteger prime, int generator, SafePrimes safePrimes) {
        requireLength(prime);
        requireSmall(generator);
        requireResidue(prime, generator);
        requireSafe(prime, safePrimes);
        return new DhParameters(prime, generator);
    }

    public BigInteger prime() {
        return prime;
    }

    public int generator() {
        return generator;
    }

    /**
     * What the other party is sent for our secret (MT-DH-009).
     *
     * @throws Rejection bad-public-value if the secret is a bad one, by chance or not
     */
    public PublicValue publicValue(Exponent exponent) {
        return PublicValue.check(power(BigInteger.valueOf(generator), exponent), prime);
    }

    /** The key, the same for both parties (MT-DH-012, MT-DH-014). */
    public SharedKey agree(Exponent ours, PublicValue theirs) {
        return SharedKey.agreed(power(theirs.value(), ours));
    }

    private BigInteger power(BigInteger base, Exponent exponent) {
        return base.modPow(exponent.value(), prime);
    }

    private static void requireLength(BigInteger prime) {
        if (prime.bitLength() != DhLimits.primeBits()) {
            throw new Rejection(
                    DhReason.BAD_PRIME,
                    "MT-DH-004",
                    "the prime has " + prime.bitLength() + " bits, and must have 2048");
        }
    }

    private static void requireSafe(BigInteger prime, SafePrimes safePrimes) {
        if (!safePrimes.contain(prime)) {
            throw new Rejection(
                    DhReason.BAD_PRIME, "MT-DH-005", "p and (p - 1) / 2 are not both prime: the group has small parts");
        }
    }

    private static void requireSmall(int generator) {
        if (generator < 2 || generator > 7) {
            throw new Rejection(DhReason.BAD_GENERATOR, "MT-DH-006", "the generator is 2 to 7, not " + generator);
        }
    }

    private static void requireResidue(BigInteger prime, int generator) {
        if (!isResidue(prime, generator)) {
            throw new Rejection(
                    DhReason.BAD_GENERATOR,
                    "MT-DH-007",
                    generator + " is no quadratic residue modulo this prime, so that g_a tells whether a is even");
        }
    }

    /** Quadratic reciprocity, for a prime that is 3 modulo 4, as every safe prime is. */
    private static boolean isResidue(BigInteger prime, int generator) {
        return switch (generator) {
            case 2 -> remainder(prime, 8) == 7;
            case 3 -> remainder(prime, 3) == 2;
            case 4 -> true;
            case 5 -> remainder(prime, 5) == 1 || remainder(prime, 5) == 4;
            case 6 -> remainder(prime, 24) == 19 || remainder(prime, 24) == 23;
            case 7 -> remainder(prime, 7) == 3 || remainder(prime, 7) == 5 || remainder(prime, 7) == 6;
            default -> false;
        };
    }

    private static int remainder(BigInteger prime, int modulus) {
        return prime.mod(BigInteger.valueOf(modulus)).intValue();
    }
}
