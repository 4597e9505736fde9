package org.sealcheck.suite.property.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.property.play.Cast;
import org.sealcheck.suite.property.play.Move;
import org.sealcheck.suite.property.play.Script;

/** Scripts of up to forty moves. They shrink towards fewer moves, and towards the subject playing everyone. */
public final class Scripts {
    private static final int MOST_MOVES = 40;

    private Scripts() {}

    /** No moves: who plays whom, and with what randomness. */
    public static final class Casting extends OfMoves {
        public Casting() {
            super(0, Choice.of());
        }
    }

    /** Messages are sent, and arrive in any order or never. */
    public static final class Lossy extends OfMoves {
        public Lossy() {
            super(MOST_MOVES, conversation().and(2, Scripts::loss));
        }
    }

    /** And what was read arrives again. */
    public static final class Replayed extends OfMoves {
        public Replayed() {
            super(MOST_MOVES, conversation().and(2, Scripts::loss).and(4, Scripts::replay));
        }
    }

    /** And somebody alters what its MAC covers, cuts messages, sends them back, and makes up some. */
    public static final class Attacked extends OfMoves {
        public Attacked() {
            super(
                    MOST_MOVES,
                    conversation()
                            .and(2, Scripts::loss)
                            .and(5, random -> new Move.Alter(number(random), bit(random)))
                            .and(2, Scripts::cut)
                            .and(3, Scripts::reflection)
                            .and(2, Scripts::garbage));
        }
    }

    /** And somebody alters anything, replays, and makes up messages. */
    public static final class AttackedAnywhere extends OfMoves {
        public AttackedAnywhere() {
            super(
                    MOST_MOVES,
                    conversation()
                            .and(8, random -> new Move.AlterAnywhere(number(random), bit(random)))
                            .and(2, Scripts::cut)
                            .and(3, Scripts::reflection)
                            .and(4, Scripts::replay)
                            .and(2, Scripts::garbage));
        }
    }

    /** Messages also arrive at those who sent them. */
    public static final class Reflected extends OfMoves {
        public Reflected() {
            super(MOST_MOVES, conversation().and(3, Scripts::reflection));
        }
    }

    /** Devices also end and start again from what they stored. */
    public static final class Restarted extends OfMoves {
        public Restarted() {
            super(MOST_MOVES, conversation().and(2, Scripts::loss).and(5, random -> new Move.Restart(number(random))));
        }
    }

    /** Either side may start one more session at any time, with or without a one-time prekey. */
    public static final class SeveralSessions extends OfMoves {
        public SeveralSessions() {
            super(MOST_MOVES, conversation().and(2, Scripts::loss).and(3, Scripts::start));
        }
    }

    /** The same, and what was read arrives again. */
    public static final class SeveralSessionsReplayed extends OfMoves {
        public SeveralSessionsReplayed() {
            super(MOST_MOVES, conversation().and(4, Scripts::replay).and(3, Scripts::start));
        }
    }

    /** Either side may lose all its sessions at any time, write without one, and start a new one. */
    public static final class Forgetful extends OfMoves {
        public Forgetful() {
            super(
                    MOST_MOVES,
                    conversation()
                            .and(4, Scripts::replay)
                            .and(3, random -> new Move.Start(number(random), number(random), true))
                            .and(3, random -> new Move.Forget(number(random), number(random)))
                            .and(3, random -> new Move.SendWithoutSession(number(random), number(random))));
        }
    }

    /** The same, but nobody writes without a session. */
    public static final class Losing extends OfMoves {
        public Losing() {
            super(
                    MOST_MOVES,
                    conversation()
                            .and(3, random -> new Move.Start(number(random), number(random), true))
                            .and(3, random -> new Move.Forget(number(random), number(random))));
        }
    }

    /** Messages between more than two devices also arrive where they should not. */
    public static final class Misdelivered extends OfMoves {
        public Misdelivered() {
            super(
                    MOST_MOVES,
                    conversation()
                            .and(2, Scripts::loss)
                            .and(8, random -> new Move.Misdeliver(number(random), number(random))));
        }
    }

    private abstract static class OfMoves extends Samples<Script> {
        private final int most;
        private final Choice choice;

        OfMoves(int most, Choice choice) {
            this.most = most;
            this.choice = choice;
        }

        @Override
        protected Script draw(Random random) {
            Cast cast = Cast.values()[random.nextInt(Cast.values().length)];
            long seed = random.nextLong();
            List<Move> moves = new ArrayList<>();
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                moves.add(choice.draw(random));
            }
            return new Script(cast, seed, moves);
        }

        @Override
        protected Stream<Script> simpler(Script script) {
            Stream<Script> shorter =
                    Shorter.lists(script.moves()).map(moves -> new Script(script.cast(), script.seed(), moves));
            return script.cast() == Cast.ALONE
                    ? shorter
                    : Stream.concat(Stream.of(new Script(Cast.ALONE, script.seed(), script.moves())), shorter);
        }

        @Override
        protected long size(Script script) {
            return 2L * script.moves().size() + (script.cast() == Cast.ALONE ? 0 : 1);
        }
    }

    /** Kinds of moves, each as often as its weight says. */
    private record Choice(List<Function<Random, Move>> kinds) {
        static Choice of() {
            return new Choice(List.of());
        }

        Choice and(int weight, Function<Random, Move> kind) {
            List<Function<Random, Move>> more = new ArrayList<>(kinds);
            for (int i = 0; i < weight; i++) {
                more.add(kind);
            }
            return new Choice(List.copyOf(more));
        }

        Move draw(Random random) {
            return kinds.get(random.nextInt(kinds.size())).apply(random);
        }
    }

    private static Choice conversation() {
        return Choice.of()
                .and(10, random -> new Move.Send(number(random), number(random), text(random)))
                .and(10, random -> new Move.Deliver(number(random)));
    }

    private static Move loss(Random random) {
        return new Move.Lose(number(random));
    }

    private static Move replay(Random random) {
        return new Move.Replay(number(random));
    }

    private static Move cut(Random random) {
        return new Move.Cut(number(random), bit(random));
    }

    private static Move reflection(Random random) {
        return new Move.Reflect(number(random));
    }

    private static Move garbage(Random random) {
        return new Move.Garbage(number(random), number(random), random.nextBoolean(), SomeBytes.garbage(random));
    }

    private static Move start(Random random) {
        return new Move.Start(number(random), number(random), random.nextBoolean());
    }

    private static int number(Random random) {
        return random.nextInt(12);
    }

    private static int bit(Random random) {
        return random.nextInt(2400);
    }

    private static Bytes text(Random random) {
        return SomeBytes.ofLength(random, 8, 40);
    }
}
