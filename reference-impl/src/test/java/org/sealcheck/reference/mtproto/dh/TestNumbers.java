package org.sealcheck.reference.mtproto.dh;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.mtproto.crypto.Hash;

/** The prime that the servers use, and exponents with a name. */
final class TestNumbers {
    /** MTProto security guidelines, known prime. */
    static final String PRIME_HEX = "c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f"
            + "48198a0aa7c14058229493d22530f4dbfa336f6e0ac925139543aed44cce7c37"
            + "20fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f64"
            + "2477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f3a9060bee67cf9a4"
            + "a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754"
            + "fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4"
            + "e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f"
            + "0d8115f635b105ee2e4e15d04b2454bf6f4fadf034b10403119cd8e3b92fcc5b";

    static final BigInteger PRIME = new BigInteger(PRIME_HEX, 16);

    private TestNumbers() {}

    /** SHA-256(name || 00) || … || SHA-256(name || 07). */
    static Exponent exponent(String name) {
        byte[] bytes = new byte[0];
        for (byte i = 0; i < 8; i++) {
            byte[] block = Hash.SHA256.of(name.getBytes(StandardCharsets.US_ASCII), new byte[] {i});
            bytes = Concatenation.of(bytes, block);
        }
        return new Exponent(Secret.of(bytes));
    }
}
