package org.sealcheck.adapter.reference;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalFingerprint;
import org.sealcheck.reference.signal.fingerprint.Party;
import org.sealcheck.reference.signal.fingerprint.ScannedFingerprint;

/** Plays signal.fingerprint. */
final class ReferenceFingerprint implements SignalFingerprint {
    @Override
    public Fingerprint generate(Parties input) {
        return Answer.of(() -> {
            var fingerprint = fingerprint(input);
            return new Fingerprint(fingerprint.display(), Bytes.of(fingerprint.scannable()));
        });
    }

    @Override
    public Comparison compare(Scan input) {
        return Answer.of(() -> new Comparison(fingerprint(input.parties())
                .matches(ScannedFingerprint.parse(input.scanned().toByteArray()))));
    }

    private static org.sealcheck.reference.signal.fingerprint.Fingerprint fingerprint(Parties parties) {
        return org.sealcheck.reference.signal.fingerprint.Fingerprint.of(
                new Party(parties.localId().toByteArray(), Bundles.identity(parties.localIdentity())),
                new Party(parties.remoteId().toByteArray(), Bundles.identity(parties.remoteIdentity())),
                parties.version(),
                parties.iterations());
    }
}
