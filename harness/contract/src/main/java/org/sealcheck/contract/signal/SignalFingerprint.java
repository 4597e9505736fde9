package org.sealcheck.contract.signal;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;

@Role("signal.fingerprint")
@Doc("Numeric and scannable fingerprints of two identity keys.")
public interface SignalFingerprint {

    @Doc("The fingerprint as one of the two parties shows it.")
    Fingerprint generate(Parties input);

    @Doc("Compares what was scanned from the other party's screen with one's own. Rejects another version, or bytes"
            + " that are no fingerprint.")
    Comparison compare(Scan input);

    record Parties(
            @Doc("hash iterations, 5200 in production") int iterations,
            @Doc("of the scannable form") int version,
            @Doc("UTF-8 of this party's stable identifier") Bytes localId,
            @Doc("33 bytes") Bytes localIdentity,

            @Doc("UTF-8 of the other party's stable identifier")
            Bytes remoteId,

            @Doc("33 bytes") Bytes remoteIdentity) {}

    record Fingerprint(@Doc("60 decimal digits") String display, Bytes scannable) {}

    record Scan(Parties parties, @Doc("as scanned") Bytes scanned) {}

    record Comparison(boolean matches) {}
}
