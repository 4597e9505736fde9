package org.sealcheck.suite.secretchat;

import java.math.BigInteger;
import org.sealcheck.contract.Bytes;

/** The numbers that Telegram's server gives out: a prime of 2048 bits, and g = 3. */
public final class Group {
    /** 256 bytes; core.telegram.org/mtproto/security_guidelines. */
    public static final Bytes PRIME = Bytes.hex("""
            c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f
            48198a0aa7c14058229493d22530f4dbfa336f6e0ac925139543aed44cce7c37
            20fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f64
            2477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f3a9060bee67cf9a4
            a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754
            fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4
            e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f
            0d8115f635b105ee2e4e15d04b2454bf6f4fadf034b10403119cd8e3b92fcc5b
            """.replace("\n", ""));

    public static final int GENERATOR = 3;

    private static final BigInteger P = number(PRIME);

    private Group() {}

    /** {@code g^exponent mod p}, in the fewest bytes. */
    public static Bytes publicValue(Bytes exponent) {
        return minimal(BigInteger.valueOf(GENERATOR).modPow(number(exponent), P));
    }

    /** {@code value^exponent mod p}. */
    public static ChatKey agree(Bytes value, Bytes exponent) {
        return ChatKey.agreed(number(value).modPow(number(exponent), P));
    }

    /** {@code p + difference}, in the fewest bytes. */
    public static Bytes nearPrime(int difference) {
        return minimal(P.add(BigInteger.valueOf(difference)));
    }

    /** A small number, in the fewest bytes. */
    public static Bytes small(int value) {
        return minimal(BigInteger.valueOf(value));
    }

    static BigInteger number(Bytes bytes) {
        return new BigInteger(1, bytes.toByteArray());
    }

    private static Bytes minimal(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return Bytes.of(bytes[0] == 0 && bytes.length > 1 ? Hashes.part(bytes, 1, bytes.length - 1) : bytes);
    }
}
