package org.sealcheck.suite.scenario.mtproto;

import java.math.BigInteger;
import org.sealcheck.contract.Bytes;

/** Numbers as the key exchange writes them: unsigned, the highest byte first. */
public final class Numbers {
    private static final int LENGTH = 256;

    private Numbers() {}

    public static BigInteger read(Bytes value) {
        return new BigInteger(1, value.toByteArray());
    }

    /** The fewest bytes; none for 0. */
    public static Bytes minimal(BigInteger number) {
        byte[] signed = number.toByteArray();
        int length = (number.bitLength() + 7) / 8;
        return Packets.slice(Bytes.of(signed), signed.length - length, signed.length);
    }

    /** 256 bytes. */
    public static Bytes padded(BigInteger number) {
        Bytes minimal = minimal(number);
        return Packets.concat(Bytes.of(new byte[LENGTH - minimal.size()]), minimal);
    }

    /** The key that two secrets agree on: 256 bytes (MT-DH-012, MT-DH-014). */
    public static Bytes key(Bytes theirs, Bytes ours, BigInteger prime) {
        return padded(read(theirs).modPow(read(ours), prime));
    }
}
