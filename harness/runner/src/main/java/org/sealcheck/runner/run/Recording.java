package org.sealcheck.runner.run;

import java.util.List;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Exchange;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.ResultSink;

/** Takes outcomes from the suite, judges them against the known failures, counts them, and passes them on in order. */
final class Recording implements ResultSink {
    private final Tally tally;
    private final KnownFailures knownFailures;
    private final RunListener listener;

    Recording(Tally tally, KnownFailures knownFailures, RunListener listener) {
        this.tally = tally;
        this.knownFailures = knownFailures;
        this.listener = listener;
    }

    @Override
    public void started(Check check) {
        // Progress is shown by what has ended.
    }

    @Override
    public synchronized void finished(Check check, Outcome outcome, long micros, List<Exchange> transcript) {
        Outcome judged = knownFailures.judge(check, outcome);
        String file = transcript.isEmpty() ? null : listener.transcript(check, judged, transcript);
        Result result = Result.of(check, tally.level(check.requirements()), judged, micros, file);
        tally.add(result);
        listener.result(result);
    }
}
