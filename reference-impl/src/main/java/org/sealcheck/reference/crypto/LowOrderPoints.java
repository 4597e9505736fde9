package org.sealcheck.reference.crypto;

import java.util.HexFormat;
import java.util.List;

/**
 * The u-coordinates whose order divides 8, in canonical form: with these, an agreement tells both sides nothing of
 * each other.
 */
final class LowOrderPoints {
    static final List<byte[]> COORDINATES = List.of(
            // order 2, and on the twist
            coordinate("0000000000000000000000000000000000000000000000000000000000000000"),
            // order 4
            coordinate("0100000000000000000000000000000000000000000000000000000000000000"),
            // order 4 on the twist: p - 1
            coordinate("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
            // order 8
            coordinate("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
            coordinate("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"));

    private LowOrderPoints() {}

    private static byte[] coordinate(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
