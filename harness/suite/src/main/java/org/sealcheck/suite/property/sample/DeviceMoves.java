package org.sealcheck.suite.property.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Up to thirty things that happen to devices of accounts. They shrink towards fewer. */
public final class DeviceMoves extends Samples<List<DeviceMoves.Move>> {
    private static final int MOST_MOVES = 30;

    /**
     * One of them; a property takes each number modulo what it knows.
     *
     * @param kind what happens
     * @param device to which device
     * @param amount how often, how long, or which one of several
     */
    public record Move(int kind, int device, int amount) {}

    @Override
    protected List<Move> draw(Random random) {
        List<Move> moves = new ArrayList<>();
        for (int i = random.nextInt(MOST_MOVES + 1); i > 0; i--) {
            moves.add(new Move(random.nextInt(1 << 20), random.nextInt(1 << 20), random.nextInt(1 << 20)));
        }
        return List.copyOf(moves);
    }

    @Override
    protected Stream<List<Move>> simpler(List<Move> moves) {
        return Shorter.lists(moves);
    }

    @Override
    protected long size(List<Move> moves) {
        return moves.size();
    }
}
