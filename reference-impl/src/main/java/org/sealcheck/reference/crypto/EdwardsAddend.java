package org.sealcheck.reference.crypto;

import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * A point as it is added to others: what every addition computes of it, computed once.
 *
 * @param sum {@code Y + X}
 * @param difference {@code Y - X}
 * @param twiceZ {@code 2 Z}
 * @param twiceDt {@code 2 d T}
 */
record EdwardsAddend(int[] sum, int[] difference, int[] twiceZ, int[] twiceDt) {
    /**
     * {@code digit} times a point, read so that neither time nor memory access depends on the digit.
     *
     * @param multiples 1, 2, 3, … times the point
     * @param digit not above the number of multiples, nor below its negative
     */
    static EdwardsAddend select(EdwardsAddend[] multiples, int digit) {
        int sign = digit >> 31;
        int size = (digit ^ sign) - sign;
        EdwardsAddend selected = neutral();
        for (int i = 0; i < multiples.length; i++) {
            int ifEqual = ((size ^ (i + 1)) - 1) >> 31;
            X25519Field.cmov(ifEqual, multiples[i].sum, 0, selected.sum, 0);
            X25519Field.cmov(ifEqual, multiples[i].difference, 0, selected.difference, 0);
            X25519Field.cmov(ifEqual, multiples[i].twiceZ, 0, selected.twiceZ, 0);
            X25519Field.cmov(ifEqual, multiples[i].twiceDt, 0, selected.twiceDt, 0);
        }
        X25519Field.cswap(-sign, selected.sum, selected.difference);
        X25519Field.cnegate(-sign, selected.twiceDt);
        return selected;
    }

    private static EdwardsAddend neutral() {
        return new EdwardsAddend(number(1), number(1), number(2), number(0));
    }

    private static int[] number(int small) {
        int[] number = X25519Field.create();
        number[0] = small;
        return number;
    }

    EdwardsAddend negated() {
        int[] minus = X25519Field.create();
        X25519Field.negate(twiceDt, minus);
        return new EdwardsAddend(difference, sum, twiceZ, minus);
    }
}
