package org.sealcheck.suite.property.sample;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalFingerprint.Parties;

/** Two parties with different identifiers and identities, as one of them sees it. */
public final class FingerprintParties extends Samples<Parties> {
    private static final int VERSION = 1;

    /** libsignal-client refuses one, and no source asks for it. */
    private static final int FEWEST_ITERATIONS = 2;

    @Override
    protected Parties draw(Random random) {
        return new Parties(
                FEWEST_ITERATIONS + random.nextInt(8),
                VERSION,
                number(random.nextInt(10_000_000)),
                WireMessages.publicKey(random),
                number(random.nextInt(10_000_000)),
                WireMessages.publicKey(random));
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
