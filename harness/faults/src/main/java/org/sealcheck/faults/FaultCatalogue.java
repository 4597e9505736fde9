package org.sealcheck.faults;

import java.util.List;
import java.util.Optional;
import org.sealcheck.faults.signal.SignalFaults;

/** Every fault there is. */
public final class FaultCatalogue {
    private static final List<Fault> ALL = SignalFaults.all();

    private FaultCatalogue() {}

    public static List<Fault> all() {
        return ALL;
    }

    public static Optional<Fault> find(String id) {
        return ALL.stream().filter(fault -> fault.id().equals(id)).findFirst();
    }
}
