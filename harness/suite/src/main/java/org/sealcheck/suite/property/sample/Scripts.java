package org.sealcheck.suite.property.sample;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.property.play.Cast;
import org.sealcheck.suite.property.play.Move;
import org.sealcheck.suite.property.play.Script;

/** Scripts of up to forty moves. They shrink towards fewer moves, and towards the first device and message. */
public final class Scripts {
    private static final int MOST_MOVES = 40;
    private static final int SEND = 10;
    private static final int DELIVER = 10;

    private Scripts() {}

    /** No moves: who plays whom, and with what randomness. */
    public static final class Casting implements ArbitrarySupplier<Script> {
        @Override
        public Arbitrary<Script> get() {
            return Combinators.combine(Arbitraries.of(Cast.class), SomeEntropy.seeds())
                    .as((cast, seed) -> new Script(cast, seed, List.of()));
        }
    }

    /** Messages are sent, and arrive in any order or never. */
    public static final class Lossy implements ArbitrarySupplier<Script> {
        @Override
        public Arbitrary<Script> get() {
            return scripts(sends(), delivers(), losses());
        }
    }

    /** And what was read arrives again. */
    public static final class Replayed implements ArbitrarySupplier<Script> {
        @Override
        public Arbitrary<Script> get() {
            return scripts(sends(), delivers(), losses(), replays());
        }
    }

    /** And somebody alters what its MAC covers, cuts messages, sends them back, and makes up some. */
    public static final class Attacked implements ArbitrarySupplier<Script> {
        @Override
        public Arbitrary<Script> get() {
            return scripts(sends(), delivers(), losses(), alterations(), cuts(), reflections(), garbage());
        }
    }

    /** And somebody alters anything, replays, and makes up messages. */
    public static final class AttackedAnywhere implements ArbitrarySupplier<Script> {
        @Override
        public Arbitrary<Script> get() {
            Arbitrary<Move> anywhere = Combinators.combine(numbers(), bits()).as(Move.AlterAnywhere::new);
            return scripts(sends(), delivers(), Tuple.of(8, anywhere), cuts(), reflections(), replays(), garbage());
        }
    }

    /** Messages also arrive at those who sent them. */
    public static final class Reflected implements ArbitrarySupplier<Script> {
        @Override
        public Arbitrary<Script> get() {
            return scripts(sends(), delivers(), reflections());
        }
    }

    /** Devices also end and start again from what they stored. */
    public static final class Restarted implements ArbitrarySupplier<Script> {
        @Override
        public Arbitrary<Script> get() {
            Arbitrary<Move> restarts = numbers().map(Move.Restart::new);
            return scripts(sends(), delivers(), losses(), Tuple.of(5, restarts));
        }
    }

    /** Either side may start one more session at any time, with or without a one-time prekey. */
    public static final class SeveralSessions implements ArbitrarySupplier<Script> {
        @Override
        public Arbitrary<Script> get() {
            return scripts(sends(), delivers(), losses(), starts(Arbitraries.of(true, false)));
        }
    }

    /** The same, and what was read arrives again. */
    public static final class SeveralSessionsReplayed implements ArbitrarySupplier<Script> {
        @Override
        public Arbitrary<Script> get() {
            return scripts(sends(), delivers(), replays(), starts(Arbitraries.of(true, false)));
        }
    }

    /** Either side may lose all its sessions at any time, write without one, and start a new one. */
    public static final class Forgetful implements ArbitrarySupplier<Script> {
        @Override
        public Arbitrary<Script> get() {
            Arbitrary<Move> losses = Combinators.combine(numbers(), numbers()).as(Move.Forget::new);
            Arbitrary<Move> without = Combinators.combine(numbers(), numbers()).as(Move.SendWithoutSession::new);
            return scripts(
                    sends(),
                    delivers(),
                    replays(),
                    starts(Arbitraries.just(true)),
                    Tuple.of(3, losses),
                    Tuple.of(3, without));
        }
    }

    /** Messages between more than two devices also arrive where they should not. */
    public static final class Misdelivered implements ArbitrarySupplier<Script> {
        @Override
        public Arbitrary<Script> get() {
            Arbitrary<Move> elsewhere =
                    Combinators.combine(numbers(), numbers()).as(Move.Misdeliver::new);
            return scripts(sends(), delivers(), losses(), Tuple.of(8, elsewhere));
        }
    }

    @SafeVarargs
    private static Arbitrary<Script> scripts(Tuple2<Integer, Arbitrary<Move>>... kinds) {
        Arbitrary<List<Move>> moves = Arbitraries.frequencyOf(List.of(kinds))
                .list()
                .ofMaxSize(MOST_MOVES)
                .withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(Arbitraries.of(Cast.class), SomeEntropy.seeds(), moves)
                .as(Script::new);
    }

    private static Tuple2<Integer, Arbitrary<Move>> sends() {
        return Tuple.of(SEND, Combinators.combine(numbers(), numbers(), texts()).as(Move.Send::new));
    }

    private static Tuple2<Integer, Arbitrary<Move>> delivers() {
        return Tuple.of(DELIVER, numbers().map(Move.Deliver::new));
    }

    private static Tuple2<Integer, Arbitrary<Move>> losses() {
        return Tuple.of(2, numbers().map(Move.Lose::new));
    }

    private static Tuple2<Integer, Arbitrary<Move>> replays() {
        return Tuple.of(4, numbers().map(Move.Replay::new));
    }

    private static Tuple2<Integer, Arbitrary<Move>> alterations() {
        return Tuple.of(5, Combinators.combine(numbers(), bits()).as(Move.Alter::new));
    }

    private static Tuple2<Integer, Arbitrary<Move>> cuts() {
        return Tuple.of(2, Combinators.combine(numbers(), bits()).as(Move.Cut::new));
    }

    private static Tuple2<Integer, Arbitrary<Move>> reflections() {
        return Tuple.of(3, numbers().map(Move.Reflect::new));
    }

    private static Tuple2<Integer, Arbitrary<Move>> garbage() {
        return Tuple.of(
                2,
                Combinators.combine(numbers(), numbers(), Arbitraries.of(true, false), SomeBytes.garbage())
                        .as(Move.Garbage::new));
    }

    private static Tuple2<Integer, Arbitrary<Move>> starts(Arbitrary<Boolean> oneTimePreKey) {
        return Tuple.of(
                3, Combinators.combine(numbers(), numbers(), oneTimePreKey).as(Move.Start::new));
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 11).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> bits() {
        return Arbitraries.integers().between(0, 2400).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Bytes> texts() {
        return SomeBytes.ofLength(8, 40);
    }
}
