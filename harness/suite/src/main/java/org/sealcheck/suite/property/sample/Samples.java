package org.sealcheck.suite.property.sample;

import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * How samples of one kind are drawn, and made simpler once one has failed. The engine only hands out the randomness
 * and asks for the next simpler one; what it could do by itself costs minutes for a conversation.
 */
public abstract class Samples<T> implements ArbitrarySupplier<T> {

    /** The same randomness gives the same sample. */
    protected abstract T draw(Random random);

    /** Simpler samples to try in place of one that failed, the simplest first; each smaller by {@link #size}. */
    protected Stream<T> simpler(T sample) {
        return Stream.empty();
    }

    /** What shrinks: 0 for samples none of which is simpler than another. */
    protected long size(T sample) {
        return 0;
    }

    @Override
    public final Arbitrary<T> get() {
        return Arbitraries.fromGenerator(random -> new Drawn<>(this, draw(random)));
    }

    private record Drawn<T>(Samples<T> samples, T value) implements Shrinkable<T> {
        @Override
        public Stream<Shrinkable<T>> shrink() {
            return samples.simpler(value).map(each -> new Drawn<>(samples, each));
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(samples.size(value));
        }
    }
}
