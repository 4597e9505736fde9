package org.sealcheck.suite.property.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sealcheck.suite.property.play.ServerMove;
import org.sealcheck.suite.property.play.ServerMove.Kind;

/** Up to forty requests about three devices, two of them one person's. They shrink towards fewer requests. */
public final class ServerScripts {
    private static final int MOST_MOVES = 40;
    private static final int DEVICES = 3;

    private ServerScripts() {}

    /** Everything but uploads that must be refused. */
    public static final class Honest extends OfKinds {
        public Honest() {
            super(List.of(
                    Kind.REGISTER,
                    Kind.FETCH,
                    Kind.FETCH,
                    Kind.FETCH,
                    Kind.FETCH,
                    Kind.ADD_ONE_TIME_PREKEYS,
                    Kind.ROTATE_SIGNED_PREKEY));
        }
    }

    /** And uploads whose signature is wrong. */
    public static final class WithBadSignatures extends OfKinds {
        public WithBadSignatures() {
            super(List.of(
                    Kind.REGISTER,
                    Kind.FETCH,
                    Kind.FETCH,
                    Kind.ROTATE_SIGNED_PREKEY,
                    Kind.ROTATE_WITH_BAD_SIGNATURE,
                    Kind.ROTATE_WITH_BAD_SIGNATURE));
        }
    }

    private abstract static class OfKinds extends Samples<List<ServerMove>> {
        private final List<Kind> kinds;

        /** @param kinds each as often as it is wanted among the others */
        OfKinds(List<Kind> kinds) {
            this.kinds = kinds;
        }

        @Override
        protected List<ServerMove> draw(Random random) {
            List<ServerMove> moves = new ArrayList<>();
            for (int i = random.nextInt(MOST_MOVES + 1); i > 0; i--) {
                Kind kind = kinds.get(random.nextInt(kinds.size()));
                moves.add(new ServerMove(kind, random.nextInt(DEVICES), 1 + random.nextInt(4)));
            }
            return List.copyOf(moves);
        }

        @Override
        protected Stream<List<ServerMove>> simpler(List<ServerMove> moves) {
            return Shorter.lists(moves);
        }

        @Override
        protected long size(List<ServerMove> moves) {
            return moves.size();
        }
    }
}
