package org.sealcheck.adapter.whispersystems;

import org.sealcheck.adapter.peer.Rejections;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalFingerprint;
import org.whispersystems.libsignal.fingerprint.NumericFingerprintGenerator;

/** The library's numeric fingerprints. */
final class Fingerprints implements SignalFingerprint {
    @Override
    public Fingerprint generate(Parties input) {
        org.whispersystems.libsignal.fingerprint.Fingerprint fingerprint = create(input);
        return new Fingerprint(
                fingerprint.getDisplayableFingerprint().getDisplayText(),
                Bytes.of(fingerprint.getScannableFingerprint().getSerialized()));
    }

    @Override
    public Comparison compare(Scan input) {
        return Rejections.answer(() -> new Comparison(create(input.parties())
                .getScannableFingerprint()
                .compareTo(input.scanned().toByteArray())));
    }

    private static org.whispersystems.libsignal.fingerprint.Fingerprint create(Parties parties) {
        return new NumericFingerprintGenerator(parties.iterations())
                .createFor(
                        parties.version(),
                        parties.localId().toByteArray(),
                        Keys.identity(parties.localIdentity()),
                        parties.remoteId().toByteArray(),
                        Keys.identity(parties.remoteIdentity()));
    }
}
