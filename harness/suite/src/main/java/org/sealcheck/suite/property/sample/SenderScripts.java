package org.sealcheck.suite.property.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sealcheck.suite.property.play.messenger.SenderMove;
import org.sealcheck.suite.property.play.messenger.SenderMove.Kind;

/** Up to fifty things that happen to a sender. They shrink towards fewer. */
public final class SenderScripts {
    private static final int MOST_MOVES = 50;

    private SenderScripts() {}

    /** Everything. */
    public static final class Anything extends OfKinds {
        public Anything() {
            super(List.of(Kind.values()), 6, Kind.POST, Kind.RETRY);
        }
    }

    /** Everything but restarts, for implementations that cannot be restarted. */
    public static final class WithoutRestarts extends OfKinds {
        public WithoutRestarts() {
            super(allBut(Kind.RESTART), 6, Kind.POST, Kind.RETRY);
        }
    }

    /** Messages, retries in great number, and what must not start their count again. */
    public static final class Insistent extends OfKinds {
        public Insistent() {
            super(List.of(Kind.POST, Kind.RETRY_WITH_KEYS, Kind.RETRY_IN_ANOTHER_CHAT, Kind.TIME), 8, Kind.RETRY);
        }
    }

    /** Messages, and lists and identities that change between them. */
    public static final class Changing extends OfKinds {
        public Changing() {
            super(List.of(Kind.REMOVE_DEVICE, Kind.ADD_DEVICE, Kind.ADD_DEVICE, Kind.IDENTITY), 4, Kind.POST);
        }
    }

    private static List<Kind> allBut(Kind left) {
        return Stream.of(Kind.values()).filter(kind -> kind != left).toList();
    }

    private abstract static class OfKinds extends Samples<List<SenderMove>> {
        private final List<Kind> kinds;

        /** @param times how often each of the frequent ones is wanted among the others */
        OfKinds(List<Kind> others, int times, Kind... frequent) {
            this.kinds = new ArrayList<>(others);
            for (int i = 0; i < times; i++) {
                kinds.addAll(List.of(frequent));
            }
        }

        @Override
        protected List<SenderMove> draw(Random random) {
            List<SenderMove> moves = new ArrayList<>();
            moves.add(new SenderMove(Kind.POST, 1, 0, 0));
            for (int i = random.nextInt(MOST_MOVES); i > 0; i--) {
                Kind kind = kinds.get(random.nextInt(kinds.size()));
                int post = random.nextInt(4);
                moves.add(new SenderMove(kind, random.nextInt(4), post, 1 + random.nextInt(3)));
            }
            return List.copyOf(moves);
        }

        @Override
        protected Stream<List<SenderMove>> simpler(List<SenderMove> moves) {
            return Shorter.lists(moves);
        }

        @Override
        protected long size(List<SenderMove> moves) {
            return moves.size();
        }
    }
}
