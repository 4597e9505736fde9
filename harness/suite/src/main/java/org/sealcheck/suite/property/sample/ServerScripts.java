package org.sealcheck.suite.property.sample;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.sealcheck.suite.property.play.ServerMove;
import org.sealcheck.suite.property.play.ServerMove.Kind;

/** Up to forty requests about three devices, two of them one person's. */
public final class ServerScripts {
    private ServerScripts() {}

    /** Everything but uploads that must be refused. */
    public static final class Honest implements ArbitrarySupplier<List<ServerMove>> {
        @Override
        public Arbitrary<List<ServerMove>> get() {
            return moves(Arbitraries.frequency(
                    Tuple.of(2, Kind.REGISTER),
                    Tuple.of(8, Kind.FETCH),
                    Tuple.of(2, Kind.ADD_ONE_TIME_PREKEYS),
                    Tuple.of(2, Kind.ROTATE_SIGNED_PREKEY)));
        }
    }

    /** And uploads whose signature is wrong. */
    public static final class WithBadSignatures implements ArbitrarySupplier<List<ServerMove>> {
        @Override
        public Arbitrary<List<ServerMove>> get() {
            return moves(Arbitraries.frequency(
                    Tuple.of(2, Kind.REGISTER),
                    Tuple.of(4, Kind.FETCH),
                    Tuple.of(1, Kind.ROTATE_SIGNED_PREKEY),
                    Tuple.of(4, Kind.ROTATE_WITH_BAD_SIGNATURE)));
        }
    }

    private static Arbitrary<List<ServerMove>> moves(Arbitrary<Kind> kinds) {
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 4))
                .as(ServerMove::new)
                .list()
                .ofMaxSize(40)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
