package org.sealcheck.reference.mtproto.dh;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells safe primes from other numbers, and remembers what it told: the test takes a tenth of a second and more, and a
 * server sends the same prime for years.
 */
final class SafePrimes {
    private static final SafePrimes SHARED = new SafePrimes(SafePrimes::isSafePrime);

    private final Predicate<BigInteger> test;
    private final Map<BigInteger, Boolean> answers = Collections.synchronizedMap(new Oldest());

    /** @param test asked once for each number that is not remembered */
    SafePrimes(Predicate<BigInteger> test) {
        this.test = test;
    }

    /** The memory that the whole program shares, chats and authorisation alike. */
    static SafePrimes shared() {
        return SHARED;
    }

    boolean contain(BigInteger number) {
        Boolean known = answers.get(number);
        if (known != null) {
            return known;
        }
        boolean answer = test.test(number);
        answers.put(number, answer);
        return answer;
    }

    /** MT-DH-005: the number and the half of what is below it are prime. */
    private static boolean isSafePrime(BigInteger number) {
        return isPrime(number) && isPrime(half(number));
    }

    private static boolean isPrime(BigInteger number) {
        return number.isProbablePrime(DhLimits.primeCertainty());
    }

    private static BigInteger half(BigInteger number) {
        return number.shiftRight(1);
    }

    /** Forgets the number that was not asked for longest. */
    private static final class Oldest extends LinkedHashMap<BigInteger, Boolean> {
        private static final long serialVersionUID = 1;

        Oldest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<BigInteger, Boolean> eldest) {
            return size() > DhLimits.rememberedPrimes();
        }
    }
}
