package org.sealcheck.faults.messenger;

import java.util.List;
import java.util.stream.Stream;
import org.sealcheck.faults.Fault;

/** The faults of the Messenger layer, in the order of the specification. */
public final class MessengerFaults {
    private MessengerFaults() {}

    public static List<Fault> all() {
        return Stream.of(
                        MediaFaults.all(),
                        BlobFaults.all(),
                        FrankingFaults.all(),
                        ReportFaults.all(),
                        FanOutFaults.all(),
                        JournalFaults.all(),
                        RetryFaults.all(),
                        GroupFaults.all(),
                        DirectoryFaults.all(),
                        DeviceListFaults.all(),
                        BackfillFaults.all(),
                        VerificationFaults.all(),
                        StatusFaults.all(),
                        PrincipleFaults.all())
                .flatMap(List::stream)
                .toList();
    }
}
