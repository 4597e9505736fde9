package org.sealcheck.suite.scenario.mtproto;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Function;
import org.sealcheck.contract.Bytes;

/** What a Server puts in place of a public value, in the words of features. */
public enum BadValue {
    NOTHING("nothing", p -> Bytes.empty()),
    ZERO("0", p -> Numbers.minimal(BigInteger.ZERO)),
    ONE("1", p -> Numbers.minimal(BigInteger.ONE)),
    P_MINUS_1("p minus 1", p -> Numbers.minimal(p.subtract(BigInteger.ONE))),
    P("p", Numbers::minimal),
    P_PLUS_1("p plus 1", p -> Numbers.minimal(p.add(BigInteger.ONE))),
    LARGE("a number of 300 bytes", p -> Bytes.hex("ab".repeat(300))),
    SMALL("2 to the power of 64", p -> Numbers.minimal(BigInteger.TWO.pow(64))),
    ALMOST_P("p minus 2 to the power of 64", p -> Numbers.minimal(p.subtract(BigInteger.TWO.pow(64))));

    private final String words;
    private final Function<BigInteger, Bytes> value;

    BadValue(String words, Function<BigInteger, Bytes> value) {
        this.words = words;
        this.value = value;
    }

    public Bytes of(Group group) {
        return value.apply(group.prime());
    }

    public static BadValue named(String words) {
        return Arrays.stream(values())
                .filter(each -> each.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no public value is called \"" + words + "\""));
    }
}
