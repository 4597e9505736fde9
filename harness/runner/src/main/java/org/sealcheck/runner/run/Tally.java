package org.sealcheck.runner.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sealcheck.suite.Level;
import org.sealcheck.suite.Verdict;

/** Counts results and judges conformance. Holds ids, never messages, so that it stays small. */
public final class Tally {
    /**
     * What a run says of one requirement.
     *
     * @param checks ids of its checks that were selected
     */
    public record RequirementResult(String id, Level level, Verdict verdict, List<String> checks) {}

    private final Level enforced;
    private final Function<String, Level> levels;
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private final Map<String, Verdict> requirements = new TreeMap<>();
    private final Map<String, List<String>> checks = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private int breaking;
    private int warnings;
    private int harnessErrors;

    /**
     * @param enforced the weakest level whose failures break conformance
     * @param levels level of a requirement
     */
    public Tally(Level enforced, Function<String, Level> levels) {
        this.enforced = enforced;
        this.levels = levels;
    }

    /** The strongest level among these requirements. */
    public Level level(Iterable<String> requirementIds) {
        Level strongest = Level.MAY;
        for (String id : requirementIds) {
            Level level = levels.apply(id);
            strongest = level.compareTo(strongest) < 0 ? level : strongest;
        }
        return strongest;
    }

    public synchronized void add(Result result) {
        counts.merge(result.verdict(), 1, Integer::sum);
        for (String requirement : result.requirements()) {
            requirements.merge(requirement, result.verdict(), Tally::worse);
            checks.computeIfAbsent(requirement, id -> new ArrayList<>()).add(result.id());
        }
        if (result.isHarnessError()) {
            harnessErrors++;
        }
        if (result.verdict().isFailure()) {
            if (breaks(result)) {
                breaking++;
            } else {
                warnings++;
            }
        }
    }

    /** Something besides a check that breaks the run: a list entry that names no check. */
    public synchronized void problem(String message) {
        problems.add(message);
    }

    /** Whether this failure breaks conformance, rather than being a warning. */
    public boolean breaks(Result result) {
        boolean stale = KnownFailures.STALE.equals(result.reason());
        return result.verdict().isFailure() && (stale || result.level().compareTo(enforced) <= 0);
    }

    public synchronized int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    public synchronized int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public synchronized int failures() {
        return breaking + warnings;
    }

    public synchronized int warnings() {
        return warnings;
    }

    public synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    /** True if every failure is one of the suite itself: the run says nothing about the implementation. */
    public synchronized boolean onlyHarnessErrors() {
        return harnessErrors > 0 && harnessErrors == breaking + warnings;
    }

    /** True if nothing was checked: no check applies to the implementation. */
    public synchronized boolean isVacuous() {
        return total() == count(Verdict.NOT_APPLICABLE);
    }

    public synchronized boolean isConformant() {
        return breaking == 0 && problems.isEmpty() && !isVacuous();
    }

    public synchronized List<RequirementResult> requirements() {
        return requirements.entrySet().stream()
                .map(each -> new RequirementResult(
                        each.getKey(),
                        levels.apply(each.getKey()),
                        each.getValue(),
                        checks.get(each.getKey()).stream().sorted().toList()))
                .toList();
    }

    /** The verdict that tells more about a requirement: a failure, then a known one, then a success. */
    private static Verdict worse(Verdict a, Verdict b) {
        return rank(a) <= rank(b) ? a : b;
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case FAILED -> 0;
            case CRASHED -> 1;
            case HUNG -> 2;
            case PROTOCOL_ERROR -> 3;
            case UNIMPLEMENTED -> 4;
            case UNTESTABLE -> 5;
            case KNOWN_FAILURE -> 6;
            case PASSED -> 7;
            case NOT_APPLICABLE -> 8;
        };
    }
}
