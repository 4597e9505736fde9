package org.sealcheck.runner.faults;

import java.util.List;
import java.util.Set;
import org.sealcheck.faults.Fault;

/**
 * What the suite found on one faulty implementation.
 *
 * @param asked how many checks name a requirement that the fault breaks
 * @param failed ids of those that failed
 * @param killedFor the broken requirements that a failed check names
 */
public record Kill(Fault fault, int asked, List<String> failed, Set<String> killedFor) {

    public Kill {
        failed = List.copyOf(failed);
        killedFor = Set.copyOf(killedFor);
    }

    public boolean isKilled() {
        return !failed.isEmpty();
    }
}
