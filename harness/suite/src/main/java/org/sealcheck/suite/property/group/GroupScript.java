package org.sealcheck.suite.property.group;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A group to be acted out: the same script gives the same calls.
 *
 * @param mixed whether the peer plays every second device, where both write the same format
 * @param seed of all randomness that implementations take from the call
 */
record GroupScript(boolean mixed, long seed, List<GroupMove> moves) {
    GroupScript {
        moves = List.copyOf(moves);
    }

    @Override
    public String toString() {
        return (mixed ? "with the peer" : "alone") + ", seed " + seed
                + moves.stream().map(each -> "\n    " + each).collect(Collectors.joining());
    }
}
