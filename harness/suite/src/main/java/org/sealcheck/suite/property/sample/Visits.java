package org.sealcheck.suite.property.sample;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** When a device looks after its prekeys, and what it then finds. */
public final class Visits {
    /**
     * One look.
     *
     * @param days since the last one; less than 0 if the clock was set back
     * @param leftOnServer one-time prekeys left on the server
     */
    public record Visit(int days, int leftOnServer) {}

    private Visits() {}

    /** Up to twelve looks, under a clock that may jump in both directions. */
    public static final class AnyClock implements ArbitrarySupplier<List<Visit>> {
        @Override
        public Arbitrary<List<Visit>> get() {
            return Combinators.combine(
                            Arbitraries.oneOf(
                                    Arbitraries.integers().between(0, 10),
                                    Arbitraries.integers().between(-20, 60)),
                            Arbitraries.integers().between(0, 12))
                    .as(Visit::new)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(12)
                    .withSizeDistribution(RandomDistribution.uniform());
        }
    }
}
