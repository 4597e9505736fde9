package org.sealcheck.bench.mtproto;

import java.io.PrintStream;
import java.math.BigInteger;
import java.util.Optional;
import org.sealcheck.bench.rounds.Contest;
import org.sealcheck.bench.rounds.OnThisThread;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.dh.DhParameters;

/** The numbers of the key exchange: checked the first time, and again. */
final class PrimeContest {
    /** More than an implementation may be expected to remember. */
    private static final int OTHERS = 1000;

    /** For which every number of the right length gets as far as the test for primality. */
    private static final int SQUARE = 4;

    private static final BigInteger EVEN = BigInteger.ONE.shiftLeft(2047);
    private static final long MILLIS = 200;

    private PrimeContest() {}

    static void run(int rounds, Optional<Tdlib> tdlib, PrintStream out) throws Exception {
        Contest contest = new Contest("p and g");
        contest.and("reference, first", OnThisThread.prepared(1, PrimeContest::forget, PrimeContest::check));
        contest.and("reference, again", OnThisThread.repeat(1000, PrimeContest::check));
        tdlib.ifPresent(library ->
                contest.and("tdlib, first", tdlib(library, 1, false)).and("tdlib, again", tdlib(library, 1000, true)));
        contest.run(rounds, MILLIS, out);
    }

    private static org.sealcheck.bench.rounds.Work tdlib(Tdlib library, int times, boolean remembering) {
        return OnThisThread.repeat(
                times, () -> library.check(SecretChatKey.PRIME, SecretChatKey.GENERATOR, remembering));
    }

    private static void check() {
        DhParameters.check(SecretChatKey.PRIME, SecretChatKey.GENERATOR);
    }

    /** Asks for other numbers until the prime is not remembered any more. */
    private static void forget() {
        for (int i = 0; i < OTHERS; i++) {
            try {
                DhParameters.check(EVEN.add(BigInteger.valueOf(2L * i)).toByteArray(), SQUARE);
            } catch (Rejection even) {
                continue;
            }
            throw new IllegalStateException("an even number passed for a prime; nothing measured is valid");
        }
    }
}
