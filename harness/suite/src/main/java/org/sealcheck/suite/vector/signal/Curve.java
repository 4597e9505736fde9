package org.sealcheck.suite.vector.signal;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;

/** Numbers and special points of Curve25519, as RFC 7748 and the Edwards form define them. */
final class Curve {
    /** The field: 2^255 - 19. */
    static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

    /** The order of the base point. */
    static final BigInteger L =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final String ORDER_8_A = "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800";
    private static final String ORDER_8_B = "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157";

    private Curve() {}

    /** The coordinates below p whose agreement is zero for every private key: name to 32 bytes. */
    static Map<String, Bytes> lowOrder() {
        Map<String, Bytes> points = new LinkedHashMap<>();
        points.put("zero", u(BigInteger.ZERO));
        points.put("one", u(BigInteger.ONE));
        points.put("order_8_first", Bytes.hex(ORDER_8_A));
        points.put("order_8_second", Bytes.hex(ORDER_8_B));
        points.put("minus_one", u(P.subtract(BigInteger.ONE)));
        return points;
    }

    /** Further spellings of the same points: p or more, or with the top bit set. */
    static Map<String, Bytes> lowOrderNonCanonical() {
        Map<String, Bytes> points = new LinkedHashMap<>();
        points.put("p", u(P));
        points.put("p_plus_one", u(P.add(BigInteger.ONE)));
        lowOrder().forEach((name, u) -> points.put(name + "_top_bit", withTopBit(u)));
        points.put("p_top_bit", withTopBit(u(P)));
        points.put("p_plus_one_top_bit", withTopBit(u(P.add(BigInteger.ONE))));
        return points;
    }

    /** The 33 bytes of a public key with this coordinate. */
    static Bytes key(Bytes u) {
        return Deviations.concat(Bytes.hex("05"), u);
    }

    static Bytes u(BigInteger value) {
        return Deviations.littleEndian(value);
    }

    static Bytes u(long value) {
        return u(BigInteger.valueOf(value));
    }

    static Bytes withTopBit(Bytes u) {
        return Deviations.flipBit(u, 255);
    }
}
