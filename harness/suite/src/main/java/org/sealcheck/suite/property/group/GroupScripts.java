package org.sealcheck.suite.property.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.property.sample.Samples;
import org.sealcheck.suite.property.sample.Shorter;

/** Scripts of up to fifty moves. They shrink towards fewer moves. */
final class GroupScripts {
    private static final int MOST_MOVES = 50;

    private GroupScripts() {}

    /** Keys are given and renewed; messages arrive anywhere, in any order, again and again, or never. */
    static final class Lively extends OfMoves {
        Lively() {
            super(GroupScripts::talk);
        }
    }

    /** And somebody alters, cuts, misdirects and misattributes messages. */
    static final class Attacked extends OfMoves {
        Attacked() {
            super(random -> random.nextInt(3) == 0 ? attack(random) : talk(random));
        }
    }

    /** And distributions arrive again. */
    static final class Repeated extends OfMoves {
        Repeated() {
            super(random -> random.nextInt(5) == 0 ? new GroupMove.Repeat(number(random)) : talk(random));
        }
    }

    /** And devices end and start again; all say the same. */
    static final class Restarted extends OfMoves {
        Restarted() {
            super(random -> random.nextInt(6) == 0 ? new GroupMove.Restart(number(random)) : same(talk(random)));
        }
    }

    abstract static class OfMoves extends Samples<GroupScript> {
        private final Function<Random, GroupMove> move;

        OfMoves(Function<Random, GroupMove> move) {
            this.move = move;
        }

        @Override
        protected GroupScript draw(Random random) {
            List<GroupMove> moves = new ArrayList<>();
            for (int count = 10 + random.nextInt(MOST_MOVES - 10); count > 0; count--) {
                moves.add(move.apply(random));
            }
            return new GroupScript(random.nextBoolean(), random.nextLong(), moves);
        }

        @Override
        protected Stream<GroupScript> simpler(GroupScript script) {
            return Shorter.lists(script.moves()).map(moves -> new GroupScript(script.mixed(), script.seed(), moves));
        }

        @Override
        protected long size(GroupScript script) {
            return script.moves().size();
        }
    }

    private static GroupMove talk(Random random) {
        int kind = random.nextInt(20);
        if (kind < 4) {
            return new GroupMove.Give(number(random), number(random));
        }
        if (kind < 5) {
            return new GroupMove.Renew(number(random));
        }
        if (kind < 11) {
            byte[] text = new byte[8 + random.nextInt(30)];
            random.nextBytes(text);
            return new GroupMove.Send(number(random), Bytes.of(text));
        }
        return new GroupMove.Deliver(number(random), number(random));
    }

    private static GroupMove attack(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new GroupMove.Alter(number(random), number(random), number(random));
            case 1 -> new GroupMove.Cut(number(random), number(random), number(random));
            case 2 -> new GroupMove.Misattribute(number(random), number(random), number(random));
            default -> new GroupMove.Misdirect(number(random), number(random));
        };
    }

    private static GroupMove same(GroupMove move) {
        return move instanceof GroupMove.Send send ? new GroupMove.Send(send.from(), Bytes.of(new byte[16])) : move;
    }

    private static int number(Random random) {
        return random.nextInt(1 << 20);
    }
}
