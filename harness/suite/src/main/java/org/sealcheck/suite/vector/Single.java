package org.sealcheck.suite.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.Invocation;
import org.sealcheck.contract.Traffic;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Exchange;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.Transcript;

/** A case of one call, with the calls of its further uses: waiting to be sent, or under way. */
final class Single {
    private final Check check;
    private final Step asked;
    private final List<Uses.Use> uses;
    private final Transcript transcript = new Transcript();
    private final List<Call> calls = new ArrayList<>();
    private long sentNanos;
    private volatile long answeredNanos;

    Single(Check check, Step asked, List<Uses.Use> uses) {
        this.check = check;
        this.asked = asked;
        this.uses = uses;
    }

    /** Sends the calls of these cases together. */
    static void send(List<Single> cases, Implementation subject) {
        List<Invocation> invocations = new ArrayList<>();
        cases.forEach(each -> each.collect(invocations, subject));
        long now = System.nanoTime();
        Iterator<CompletableFuture<JsonNode>> answers =
                subject.invokeAll(invocations).iterator();
        cases.forEach(each -> each.await(answers, now));
    }

    /** The same case, to be sent again. */
    Single again() {
        return new Single(check, asked, uses);
    }

    private void collect(List<Invocation> invocations, Implementation subject) {
        Traffic traffic = transcript.listener(Exchange.SUBJECT);
        invocations.add(new Invocation(asked.operation(), Call.sent(asked.input(), subject), traffic));
        for (Uses.Use use : uses) {
            invocations.add(
                    new Invocation(use.step().operation(), Call.sent(use.step().input(), subject), traffic));
        }
    }

    private void await(Iterator<CompletableFuture<JsonNode>> answers, long now) {
        sentNanos = now;
        calls.add(new Call("", asked, answers.next()));
        for (Uses.Use use : uses) {
            String what = "used another way (" + use.what() + ", " + use.step().operation() + ")";
            calls.add(new Call(what, use.step(), answers.next()));
        }
        all().whenComplete((answer, failure) -> answeredNanos = System.nanoTime());
    }

    Check check() {
        return check;
    }

    /** How many calls it makes. */
    int size() {
        return 1 + uses.size();
    }

    /** When the last answer came; only after {@link #await}. */
    long answeredNanos() {
        return answeredNanos;
    }

    void await() {
        if (!all().isDone()) {
            all().handle((answer, failure) -> null).join();
        }
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

    private CompletableFuture<?> all() {
        return calls.size() == 1
                ? calls.get(0).answer()
                : CompletableFuture.allOf(calls.stream().map(Call::answer).toArray(CompletableFuture[]::new));
    }
}
