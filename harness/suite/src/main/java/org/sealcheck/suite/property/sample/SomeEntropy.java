package org.sealcheck.suite.property.sample;

import java.util.Random;

/** Seeds of {@link Entropy}. They do not shrink: no seed is simpler than another. */
public final class SomeEntropy extends Samples<Long> {
    @Override
    protected Long draw(Random random) {
        return random.nextLong();
    }
}
