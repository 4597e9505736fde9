package org.sealcheck.suite.property.sample;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Seeds of {@link Entropy}. They do not shrink: no seed is simpler than another. */
public final class SomeEntropy implements ArbitrarySupplier<Long> {
    @Override
    public Arbitrary<Long> get() {
        return seeds();
    }

    static Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }
}
