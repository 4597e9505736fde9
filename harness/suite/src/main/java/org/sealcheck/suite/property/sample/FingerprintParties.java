package org.sealcheck.suite.property.sample;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalFingerprint.Parties;

/** Two parties with different identifiers and identities, as one of them sees it. */
public final class FingerprintParties implements ArbitrarySupplier<Parties> {
    private static final int VERSION = 1;

    @Override
    public Arbitrary<Parties> get() {
        Arbitrary<Bytes> id = Arbitraries.integers().between(0, 9_999_999).map(FingerprintParties::number);
        Arbitrary<Bytes> key = WireMessages.publicKeys();
        // From 2: libsignal refuses one iteration, and no source asks for it.
        return Combinators.combine(Arbitraries.integers().between(2, 8), id, key, id, key)
                .as((iterations, localId, local, remoteId, remote) ->
                        new Parties(iterations, VERSION, localId, local, remoteId, remote))
                .filter(each -> !each.localIdentity().equals(each.remoteIdentity()));
    }

    /** As the other of the two sees it. */
    public static Parties swapped(Parties parties) {
        return new Parties(
                parties.iterations(),
                parties.version(),
                parties.remoteId(),
                parties.remoteIdentity(),
                parties.localId(),
                parties.localIdentity());
    }

    public static Parties withVersion(Parties parties, int version) {
        return new Parties(
                parties.iterations(),
                version,
                parties.localId(),
                parties.localIdentity(),
                parties.remoteId(),
                parties.remoteIdentity());
    }

    /** The same with one bit of one of the two identity keys flipped. */
    public static Parties withIdentityBit(Parties parties, boolean local, int bit) {
        return new Parties(
                parties.iterations(),
                parties.version(),
                parties.localId(),
                local ? Altered.bit(parties.localIdentity(), bit) : parties.localIdentity(),
                parties.remoteId(),
                local ? parties.remoteIdentity() : Altered.bit(parties.remoteIdentity(), bit));
    }

    private static Bytes number(int digits) {
        return Bytes.of(("+1555" + digits).getBytes(StandardCharsets.US_ASCII));
    }
}
