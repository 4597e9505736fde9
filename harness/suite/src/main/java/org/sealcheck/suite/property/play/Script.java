package org.sealcheck.suite.property.play;

import java.util.List;
import java.util.stream.Collectors;
import org.sealcheck.contract.Bytes;

/**
 * A play to be acted out: the same script gives the same calls, to the byte where randomness can be given.
 *
 * @param seed of all randomness that implementations take from the call
 * @param moves in their order
 */
public record Script(Cast cast, long seed, List<Move> moves) {
    private static final Bytes THE_SAME = Bytes.of(new byte[16]);

    public Script {
        moves = List.copyOf(moves);
    }

    /** The same with one text in place of all. */
    public Script sayingTheSame() {
        return new Script(cast, seed, moves.stream().map(Script::sayingTheSame).toList());
    }

    private static Move sayingTheSame(Move move) {
        return move instanceof Move.Send send ? new Move.Send(send.from(), send.to(), THE_SAME) : move;
    }

    /** The moves, one a line: what a failure shows. */
    @Override
    public String toString() {
        return cast + ", seed " + seed
                + moves.stream().map(each -> "\n    " + each).collect(Collectors.joining());
    }
}
