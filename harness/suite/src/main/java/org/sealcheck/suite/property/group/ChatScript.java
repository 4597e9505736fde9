package org.sealcheck.suite.property.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealcheck.suite.property.sample.Samples;
import org.sealcheck.suite.property.sample.Shorter;

/**
 * A chat to be acted out.
 *
 * @param seed of all randomness that implementations take from the call
 */
record ChatScript(long seed, List<ChatMove> moves) {
    private static final int MOST_MOVES = 30;

    ChatScript {
        moves = List.copyOf(moves);
    }

    @Override
    public String toString() {
        return "seed " + seed + moves.stream().map(each -> "\n    " + each).collect(Collectors.joining());
    }

    /** Members come and go and write. Shrinks towards fewer moves. */
    static final class Lively extends Samples<ChatScript> {
        @Override
        protected ChatScript draw(Random random) {
            List<ChatMove> moves = new ArrayList<>(List.of(new ChatMove.Join(0), new ChatMove.Join(1)));
            for (int count = 8 + random.nextInt(MOST_MOVES - 8); count > 0; count--) {
                moves.add(move(random));
            }
            return new ChatScript(random.nextLong(), moves);
        }

        private static ChatMove move(Random random) {
            int kind = random.nextInt(20);
            int number = random.nextInt(1 << 20);
            if (kind < 4) {
                return new ChatMove.Join(number);
            }
            if (kind < 7) {
                return new ChatMove.Leave(number);
            }
            if (kind < 15) {
                return new ChatMove.Write(number);
            }
            return kind < 19
                    ? new ChatMove.Again(number, random.nextInt(1 << 20))
                    : new ChatMove.Wait(1 + random.nextInt(9));
        }

        @Override
        protected Stream<ChatScript> simpler(ChatScript script) {
            return Shorter.lists(script.moves()).map(moves -> new ChatScript(script.seed(), moves));
        }

        @Override
        protected long size(ChatScript script) {
            return script.moves().size();
        }
    }
}
