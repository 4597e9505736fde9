package org.sealcheck.suite.property.sample;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;

/** The random bytes of one try, for implementations that take them from the call. */
public final class Entropy {
    private final Random random;

    /** @param seed part of the sample, so that a try repeats byte for byte */
    public Entropy(long seed) {
        this.random = new Random(seed);
    }

    /** Random bytes for a call to this implementation; null if it draws its own. */
    public @Nullable Bytes call(Implementation implementation, int length) {
        return implementation.can(Ability.ENTROPY_INJECTED) ? bytes(length) : null;
    }

    public Bytes bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
