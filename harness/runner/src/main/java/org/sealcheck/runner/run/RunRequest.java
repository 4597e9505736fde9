package org.sealcheck.runner.run;

import java.nio.file.Path;
import java.util.List;
import org.sealcheck.runner.implementation.Source;
import org.sealcheck.suite.Level;
import org.sealcheck.suite.Tier;

/**
 * What a run is asked to do.
 *
 * @param subject the implementation under check
 * @param peer the one it is paired with; two-party scenarios run in all pairings if it is another one
 * @param enforced the weakest level whose failures break conformance
 * @param profiles files with profiles that the implementation follows besides those it declares
 * @param jobs checks that run at once
 */
public record RunRequest(
        Source subject,
        Source peer,
        Selection selection,
        Shard shard,
        Tier tier,
        Level enforced,
        List<Path> profiles,
        KnownFailures knownFailures,
        long seed,
        int jobs) {

    public static final long DEFAULT_SEED = 1;

    /** Everything, strictly, from the default seed, one check at a time. */
    public static RunRequest of(Source subject, Source peer) {
        return new RunRequest(
                subject,
                peer,
                new Selection(List.of()),
                Shard.ALL,
                Tier.STRICT,
                Level.MUST,
                List.of(),
                KnownFailures.none(),
                DEFAULT_SEED,
                1);
    }

    public RunRequest withSelection(Selection value) {
        return new RunRequest(subject, peer, value, shard, tier, enforced, profiles, knownFailures, seed, jobs);
    }

    public RunRequest withKnownFailures(KnownFailures value) {
        return new RunRequest(subject, peer, selection, shard, tier, enforced, profiles, value, seed, jobs);
    }

    /** Whether subject and peer are two implementations. */
    public boolean pairings() {
        return !subject.label().equals(peer.label());
    }
}
