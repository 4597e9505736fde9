package org.sealcheck.suite.property.mtproto.chat;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens in one try.
 *
 * @param seed of all randomness
 */
record ChatScript(long seed, List<ChatMove> moves) {
    @Override
    public String toString() {
        return "seed " + seed + moves.stream().map(each -> "\n    " + each).collect(Collectors.joining());
    }
}
