package org.sealcheck.suite.property.sample;

import java.util.List;
import java.util.Random;
import org.sealcheck.contract.Bytes;

/** The encoded public keys whose coordinate has a low order (RFC 7748, section 6.1): every agreement yields zeros. */
public final class LowOrder extends Samples<Bytes> {
    private static final List<Bytes> KEYS = List.of(
            Bytes.hex("050000000000000000000000000000000000000000000000000000000000000000"),
            Bytes.hex("050100000000000000000000000000000000000000000000000000000000000000"),
            Bytes.hex("05ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
            Bytes.hex("05e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
            Bytes.hex("055f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"));

    @Override
    protected Bytes draw(Random random) {
        return KEYS.get(random.nextInt(KEYS.size()));
    }
}
