package org.sealcheck.runner.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Kind;
import org.sealcheck.suite.Level;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Verdict;

/**
 * What a run says of one check.
 *
 * @param level the strongest of its requirements
 * @param micros time it took
 * @param transcript file name below transcripts/ of the report; null if it has none
 */
public record Result(
        String id,
        Kind kind,
        Set<String> requirements,
        String title,
        String source,
        Level level,
        Verdict verdict,
        @Nullable FailureLayer layer,
        @Nullable String reason,
        @Nullable String message,
        long micros,
        @Nullable String transcript) {

    public static Result of(Check check, Level level, Outcome outcome, long micros, @Nullable String transcript) {
        return new Result(
                check.id(),
                check.kind(),
                check.requirements(),
                check.title(),
                check.source(),
                level,
                outcome.verdict(),
                outcome.layer(),
                outcome.reason(),
                outcome.message(),
                micros,
                transcript);
    }

    @JsonIgnore
    public boolean isHarnessError() {
        return Outcome.HARNESS_ERROR.equals(reason);
    }
}
