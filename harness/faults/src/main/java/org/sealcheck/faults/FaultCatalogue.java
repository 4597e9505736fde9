package org.sealcheck.faults;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealcheck.faults.messenger.MessengerFaults;
import org.sealcheck.faults.mtproto.MtprotoFaults;
import org.sealcheck.faults.signal.SignalFaults;

/** Every fault there is. */
public final class FaultCatalogue {
    private static final List<Fault> ALL = Stream.of(SignalFaults.all(), MessengerFaults.all(), MtprotoFaults.all())
            .flatMap(List::stream)
            .toList();

    private FaultCatalogue() {}

    public static List<Fault> all() {
        return ALL;
    }

    public static Optional<Fault> find(String id) {
        return ALL.stream().filter(fault -> fault.id().equals(id)).findFirst();
    }
}
