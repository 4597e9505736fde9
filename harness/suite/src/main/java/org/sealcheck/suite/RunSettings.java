package org.sealcheck.suite;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Implementation;

/** All that a {@link Run} is told from outside. Immutable; each {@code with…} gives a changed copy. */
public final class RunSettings {
    private final Home home;
    private final Supplier<Implementation> subject;
    private final Supplier<Implementation> peer;
    private final ResultSink sink;
    private Tier tier = Tier.STRICT;
    private long seed;
    private int jobs = 1;
    private double triesFactor = 1;
    private boolean pairings;
    private Profiles profiles = Profiles.of(List.of());
    private Map<String, Level> levels = Map.of();
    private Predicate<Check> selection = check -> true;

    /**
     * @param subject starts one more instance of the implementation under check
     * @param peer starts one more instance of the one it is paired with
     */
    public RunSettings(Home home, Supplier<Implementation> subject, Supplier<Implementation> peer, ResultSink sink) {
        this.home = home;
        this.subject = subject;
        this.peer = peer;
        this.sink = sink;
    }

    private RunSettings(RunSettings other) {
        this(other.home, other.subject, other.peer, other.sink);
        tier = other.tier;
        seed = other.seed;
        jobs = other.jobs;
        triesFactor = other.triesFactor;
        pairings = other.pairings;
        profiles = other.profiles;
        levels = other.levels;
        selection = other.selection;
    }

    public RunSettings withTier(Tier value) {
        RunSettings copy = new RunSettings(this);
        copy.tier = value;
        return copy;
    }

    public RunSettings withSeed(long value) {
        RunSettings copy = new RunSettings(this);
        copy.seed = value;
        return copy;
    }

    /** @param value how many checks may run at once, each with its own instances; at least 1 */
    public RunSettings withJobs(int value) {
        RunSettings copy = new RunSettings(this);
        copy.jobs = Math.max(1, value);
        return copy;
    }

    /** @param value multiplies the number of tries of every property */
    public RunSettings withTriesFactor(double value) {
        RunSettings copy = new RunSettings(this);
        copy.triesFactor = value;
        return copy;
    }

    /** @param value whether two-party scenarios run in all pairings: subject and peer are different implementations */
    public RunSettings withPairings(boolean value) {
        RunSettings copy = new RunSettings(this);
        copy.pairings = value;
        return copy;
    }

    public RunSettings withProfiles(Profiles value) {
        RunSettings copy = new RunSettings(this);
        copy.profiles = value;
        return copy;
    }

    /** @param value level of every requirement, by id */
    public RunSettings withLevels(Map<String, Level> value) {
        RunSettings copy = new RunSettings(this);
        copy.levels = Map.copyOf(value);
        return copy;
    }

    public RunSettings withSelection(Predicate<Check> value) {
        RunSettings copy = new RunSettings(this);
        copy.selection = Objects.requireNonNull(value);
        return copy;
    }

    public Home home() {
        return home;
    }

    public Supplier<Implementation> subject() {
        return subject;
    }

    public Supplier<Implementation> peer() {
        return peer;
    }

    public ResultSink sink() {
        return sink;
    }

    public Tier tier() {
        return tier;
    }

    public long seed() {
        return seed;
    }

    public int jobs() {
        return jobs;
    }

    public double triesFactor() {
        return triesFactor;
    }

    public boolean pairings() {
        return pairings;
    }

    public Profiles profiles() {
        return profiles;
    }

    /** Level of a requirement, null if the specification does not know it. */
    public @Nullable Level level(String requirement) {
        return levels.get(requirement);
    }

    public Predicate<Check> selection() {
        return selection;
    }
}
