package org.sealcheck.suite.property.siege;

import java.util.List;

/**
 * The acts of a siege. The same script gives the same calls, to the byte where randomness can be given.
 *
 * @param seed of all randomness that implementations take from the call
 * @param voice of all contents: another voice says other things of the same lengths
 */
public record SiegeScript(long seed, long voice, List<Act> acts) {

    public SiegeScript {
        acts = List.copyOf(acts);
    }

    /** The same acts, with other contents of the same lengths. */
    public SiegeScript inAnotherVoice() {
        return new SiegeScript(seed, ~voice, acts);
    }
}
