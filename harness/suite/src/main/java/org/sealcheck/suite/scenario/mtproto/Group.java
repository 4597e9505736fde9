package org.sealcheck.suite.scenario.mtproto;

import java.math.BigInteger;
import org.sealcheck.contract.Bytes;

/** Primes to offer, good ones and bad ones. */
public enum Group {
    /** The prime that the servers use, as the MTProto security guidelines print it: 3, 4 and 7 are residues. */
    KNOWN(new BigInteger(
            "c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f"
                    + "48198a0aa7c14058229493d22530f4dbfa336f6e0ac925139543aed44cce7c37"
                    + "20fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f64"
                    + "2477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f3a9060bee67cf9a4"
                    + "a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754"
                    + "fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4"
                    + "e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f"
                    + "0d8115f635b105ee2e4e15d04b2454bf6f4fadf034b10403119cd8e3b92fcc5b",
            16)),
    /** A safe prime for which 2 to 7 are all residues. */
    EVERY_RESIDUE(power(2048, 8_742_497)),
    /** A safe prime for which of 2 to 7 only 3 and 4 are residues. */
    FEW_RESIDUES(power(2048, 4_801_589)),
    /** A safe prime of 2047 bits. */
    SHORTER(power(2047, 613_269)),
    /** A safe prime of 2049 bits. */
    LONGER(power(2049, 1_747_713)),
    /** A prime whose half is none. */
    NOT_SAFE(power(2048, 1_557)),
    /** No prime, although its half is one. */
    ONLY_HALF(power(2048, 169)),
    /** The product of two primes of 1024 bits. */
    PRODUCT(power(1024, 105).multiply(power(1024, 179))),
    /** Even. */
    EVEN(power(2048, 1_558));

    private final BigInteger prime;

    Group(BigInteger prime) {
        this.prime = prime;
    }

    /** What it offers for a prime. */
    public BigInteger prime() {
        return prime;
    }

    /** In the fewest bytes. */
    public Bytes bytes() {
        return Numbers.minimal(prime);
    }

    /** {@code 2^bits - c}. */
    private static BigInteger power(int bits, int c) {
        return BigInteger.TWO.pow(bits).subtract(BigInteger.valueOf(c));
    }
}
