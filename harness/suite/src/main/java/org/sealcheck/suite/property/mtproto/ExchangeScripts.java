package org.sealcheck.suite.property.mtproto;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sealcheck.suite.property.mtproto.ExchangePlay.Move;
import org.sealcheck.suite.property.mtproto.ExchangePlay.Who;
import org.sealcheck.suite.property.sample.Samples;

/** What happens to one chat, in any order; fewer moves are simpler. */
public final class ExchangeScripts extends Samples<List<ExchangeScripts.Moved>> {
    private static final int MOST_MOVES = 14;

    /** A move, and by whom or to whom. */
    public record Moved(Move move, Who who) {}

    @Override
    protected List<Moved> draw(Random random) {
        List<Moved> moves = new ArrayList<>();
        // Most chats get somewhere only if they are announced and accepted first.
        if (random.nextInt(4) != 0) {
            moves.add(new Moved(Move.ANNOUNCE, Who.PHONE));
            moves.add(new Moved(Move.ACCEPT, Who.PHONE));
        }
        int count = 1 + random.nextInt(MOST_MOVES);
        for (int i = 0; i < count; i++) {
            moves.add(new Moved(
                    Move.values()[random.nextInt(Move.values().length)],
                    Who.values()[random.nextInt(Who.values().length)]));
        }
        return List.copyOf(moves);
    }

    @Override
    protected Stream<List<Moved>> simpler(List<Moved> moves) {
        return IntStream.range(0, moves.size()).mapToObj(left -> {
            List<Moved> fewer = new ArrayList<>(moves);
            fewer.remove(left);
            return List.copyOf(fewer);
        });
    }

    @Override
    protected long size(List<Moved> moves) {
        return moves.size();
    }
}
