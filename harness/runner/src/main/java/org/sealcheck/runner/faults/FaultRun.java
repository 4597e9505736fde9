package org.sealcheck.runner.faults;

import java.util.Set;
import java.util.TreeSet;
import org.sealcheck.faults.Fault;
import org.sealcheck.faults.FaultyReference;
import org.sealcheck.runner.implementation.Implementations;
import org.sealcheck.runner.implementation.Source;
import org.sealcheck.runner.run.Result;
import org.sealcheck.runner.run.RunListener;
import org.sealcheck.runner.run.RunRequest;
import org.sealcheck.runner.run.Suite;
import org.sealcheck.runner.run.SuiteRun;

/**
 * What the suite finds in the reference with one fault.
 *
 * @param killers checks that fail and name a requirement that the fault breaks
 * @param others checks that fail besides
 */
public record FaultRun(Fault fault, Set<String> killers, Set<String> others) {

    /** Runs every check on the reference with this fault; it plays all actors of every scenario. */
    public static FaultRun of(Suite suite, Fault fault) {
        Set<String> killers = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        RunListener listener = new RunListener() {
            @Override
            public void result(Result result) {
                if (result.verdict().isFailure()) {
                    boolean named = result.requirements().stream().anyMatch(fault.requirements()::contains);
                    (named ? killers : others).add(result.id());
                }
            }
        };
        Source faulty = new Source("fault " + fault.id(), "", () -> FaultyReference.start(fault), null);
        Source reference = new Source(
                Implementations.REFERENCE, "", () -> Implementations.builtIn(Implementations.REFERENCE), null);
        SuiteRun.execute(suite, RunRequest.of(faulty, reference), listener);
        return new FaultRun(fault, killers, others);
    }

    /** Whether the suite catches it by a check that names the broken requirement. */
    public boolean isKilled() {
        return !killers.isEmpty();
    }
}
