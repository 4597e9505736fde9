package org.sealcheck.bench.session;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The steps of a session, 16 bytes of plaintext each, in microseconds. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SessionBench {
    private static final int BATCH = 1_000;

    /** Two who have not met, again before every call. */
    @State(Scope.Thread)
    public static class Strangers {
        @Param
        public Library library;

        private Pair<?> pair;
        private Sent first;
        private Runnable aliceBefore;
        private Runnable bobBefore;

        @Setup(Level.Trial)
        public void prepare() {
            pair = library.pair();
            aliceBefore = pair.alice().checkpoint();
            bobBefore = pair.bob().checkpoint();
            pair.initiate();
            first = pair.alice().encrypt(Pair.PLAINTEXT);
        }

        @Setup(Level.Invocation)
        public void forget() {
            aliceBefore.run();
            bobBefore.run();
        }
    }

    /** Two with a session that both have confirmed. */
    @State(Scope.Thread)
    public static class Friends {
        @Param
        public Library library;

        private Pair<?> pair;

        @Setup(Level.Trial)
        public void prepare() {
            pair = library.pair();
            pair.establish();
        }
    }

    /** The same, with messages of one chain waiting for Bob, again before every call. */
    @State(Scope.Thread)
    public static class Unread extends Friends {
        private final Sent[] messages = new Sent[BATCH + 1];
        private Runnable bobBefore;

        @Override
        @Setup(Level.Trial)
        public void prepare() {
            super.prepare();
            bobBefore = super.pair.bob().checkpoint();
            for (int i = 0; i < messages.length; i++) {
                messages[i] = super.pair.alice().encrypt(Pair.PLAINTEXT);
            }
        }

        @Setup(Level.Invocation)
        public void forget() {
            bobBefore.run();
        }

        private byte[] read(int message) {
            return super.pair.bob().decrypt(messages[message]);
        }
    }

    /** Alice verifies and uses Bob's bundle. */
    @Benchmark
    public void initiate(Strangers two) {
        two.pair.initiate();
    }

    /** Bob reads the first message. */
    @Benchmark
    public byte[] accept(Strangers two) {
        return two.pair.bob().decrypt(two.first);
    }

    /** Session set-up: the bundle, the first message, and reading it. */
    @Benchmark
    public void setUp(Strangers two) {
        two.pair.initiate();
        Pair.turn(two.pair.alice(), two.pair.bob());
    }

    /** The next message of a chain. */
    @Benchmark
    public Sent encrypt(Friends two) {
        return two.pair.alice().encrypt(Pair.PLAINTEXT);
    }

    /** The next message of a chain, read in order. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int decrypt(Unread two) {
        int length = 0;
        for (int i = 0; i < BATCH; i++) {
            length += two.read(i).length;
        }
        return length;
    }

    /** A message that turns the ratchet, written and read. */
    @Benchmark
    @OperationsPerInvocation(2)
    public void pingPong(Friends two) {
        Pair.turn(two.pair.bob(), two.pair.alice());
        Pair.turn(two.pair.alice(), two.pair.bob());
    }

    /** A message that comes before 1,000 others. */
    @Benchmark
    public byte[] skip1000(Unread two) {
        return two.read(BATCH);
    }
}
