package org.sealcheck.suite.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Implementation;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Exchange;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.Transcript;

/** A case of one call that is under way, with the calls of its further uses. */
final class Single {
    private final Check check;
    private final Step asked;
    private final List<Uses.Use> uses;
    private final Transcript transcript = new Transcript();
    private final List<Call> calls = new ArrayList<>();
    private final long sentNanos = System.nanoTime();
    private volatile long answeredNanos;

    private Single(Check check, Step asked, List<Uses.Use> uses) {
        this.check = check;
        this.asked = asked;
        this.uses = uses;
    }

    static Single send(Check check, Step asked, List<Uses.Use> uses, Implementation subject) {
        Single single = new Single(check, asked, uses);
        single.send(subject.observed(single.transcript.listener(Exchange.SUBJECT)));
        return single;
    }

    /** The same calls, sent again. */
    Single sendAgain(Implementation subject) {
        return send(check, asked, uses, subject);
    }

    private void send(Implementation subject) {
        calls.add(Call.send("", asked, asked.input(), subject));
        for (Uses.Use use : uses) {
            String what = "used another way (" + use.what() + ", " + use.step().operation() + ")";
            calls.add(Call.send(what, use.step(), use.step().input(), subject));
        }
        all().whenComplete((answers, failure) -> answeredNanos = System.nanoTime());
    }

    int size() {
        return calls.size();
    }

    /** When the last answer came; only after {@link #await}. */
    long answeredNanos() {
        return answeredNanos;
    }

    void await() {
        all().handle((answers, failure) -> null).join();
    }

    /** Whether the implementation ended, hung or lost its voice in one of the calls. */
    boolean died() {
        return calls.stream().anyMatch(Call::died);
    }

    /**
     * Judges the answers and reports the case.
     *
     * @param previousNanos when the answer before was there: an implementation works on one call at a time, so a case
     *     has taken no longer than since then
     */
    void finish(Run run, long previousNanos) {
        Throwable thrown = null;
        try {
            for (Call call : calls) {
                call.judge(run);
            }
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
        report(run, thrown, previousNanos);
    }

    /** Reports the case as one that could not be asked. */
    void finish(Run run, RuntimeException failure) {
        report(run, failure, 0);
    }

    private void report(Run run, @Nullable Throwable thrown, long previousNanos) {
        Outcome outcome = Outcome.of(thrown);
        long micros = Math.max(0, answeredNanos - Math.max(sentNanos, previousNanos)) / 1_000;
        boolean failed = outcome.verdict().isFailure();
        run.sink().finished(check, outcome, micros, failed ? transcript.taken() : List.of());
    }

    private CompletableFuture<Void> all() {
        return CompletableFuture.allOf(calls.stream().map(Call::answer).toArray(CompletableFuture[]::new));
    }
}
