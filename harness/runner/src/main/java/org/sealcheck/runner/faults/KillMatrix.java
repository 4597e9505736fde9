package org.sealcheck.runner.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sealcheck.contract.rpc.Bounds;
import org.sealcheck.faults.Fault;
import org.sealcheck.faults.FaultyReference;
import org.sealcheck.runner.implementation.Source;
import org.sealcheck.runner.run.Result;
import org.sealcheck.runner.run.RunListener;
import org.sealcheck.runner.run.RunRequest;
import org.sealcheck.runner.run.Selection;
import org.sealcheck.runner.run.Suite;
import org.sealcheck.runner.run.SuiteRun;
import org.sealcheck.suite.Level;
import org.sealcheck.suite.trace.Requirement;

/**
 * Which checks fail on which fault. A fault meets the checks that name a requirement it breaks, and no others: to fail
 * for another reason would not tell an implementer what is wrong.
 */
public final class KillMatrix {
    private final Suite suite;
    private final List<Kill> kills = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();

    public KillMatrix(Suite suite) {
        this.suite = suite;
    }

    /**
     * Runs the checks that should fail on one fault, which has the time for each call that an adapter has.
     *
     * @param reference the clean implementation, which plays the other party
     */
    public Kill run(Fault fault, Source reference) {
        Source faulty = new Source(
                "fault " + fault.id(),
                "",
                () -> TimeLimited.start(() -> FaultyReference.start(fault), Bounds.DEFAULT.call()),
                null);
        List<String> failed = new ArrayList<>();
        Set<String> killedFor = new TreeSet<>();
        List<String> all = new ArrayList<>();
        RunRequest request =
                RunRequest.of(faulty, reference).withSelection(new Selection(List.copyOf(fault.requirements())));
        SuiteRun.execute(suite, request, new RunListener() {
            @Override
            public void result(Result result) {
                all.add(result.id());
                if (result.verdict().isFailure()) {
                    failed.add(result.id());
                    killedFor.addAll(result.requirements());
                }
            }
        });
        killedFor.retainAll(fault.requirements());
        all.forEach(id -> asked.add(withoutPairing(id)));
        Kill kill = new Kill(fault, all.size(), failed, killedFor);
        kills.add(kill);
        return kill;
    }

    public List<Kill> kills() {
        return List.copyOf(kills);
    }

    public List<Kill> survivors() {
        return kills.stream().filter(kill -> !kill.isKilled()).toList();
    }

    /** Requirements of level MUST that no killed fault breaks: nobody knows whether their checks can fail. */
    public List<String> unproven() {
        Set<String> proven = new HashSet<>();
        kills.forEach(kill -> proven.addAll(kill.killedFor()));
        return suite.specification().requirements().stream()
                .filter(requirement -> requirement.level() == Level.MUST)
                .map(Requirement::id)
                .filter(id -> !proven.contains(id))
                .toList();
    }

    /** Checks that met a fault of their requirement, and failed on none: perhaps right, but nothing here shows it. */
    public List<String> idle() {
        Set<String> idle = new TreeSet<>(asked);
        kills.forEach(kill -> kill.failed().forEach(id -> idle.remove(withoutPairing(id))));
        return List.copyOf(idle);
    }

    private static String withoutPairing(String id) {
        int at = id.indexOf('@');
        return at < 0 ? id : id.substring(0, at);
    }
}
