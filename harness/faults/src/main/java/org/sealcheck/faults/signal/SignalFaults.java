package org.sealcheck.faults.signal;

import java.util.List;
import java.util.stream.Stream;
import org.sealcheck.faults.Fault;

/** The faults of Signal 1:1 sessions, in the order of the specification. */
public final class SignalFaults {
    private SignalFaults() {}

    public static List<Fault> all() {
        return Stream.of(
                        KeyFaults.all(),
                        SignatureFaults.all(),
                        DerivationFaults.all(),
                        X3dhFaults.all(),
                        PreKeyFaults.all(),
                        RatchetFaults.all(),
                        LimitFaults.all(),
                        SessionFaults.all(),
                        RecordFaults.all(),
                        IdentityFaults.all(),
                        WireFaults.all(),
                        FingerprintFaults.all(),
                        SenderKeyFaults.all(),
                        SenderKeyWireFaults.all())
                .flatMap(List::stream)
                .toList();
    }
}
