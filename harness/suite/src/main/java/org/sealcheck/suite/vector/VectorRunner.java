package org.sealcheck.suite.vector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.rpc.Operation;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Exchange;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.Transcript;

/**
 * The one check behind all vectors: reads a file, asks the subject case by case, reports each to the run's sink.
 *
 * <p>Cases of one call depend on nothing, so as many are under way as the implementation takes, in two halves: while it
 * works on one, the answers of the other are judged and the next is read. Conversations are played one at a time.
 */
public final class VectorRunner {
    private final Run run;
    private final VectorChecks checks;
    private final Implementation subject;

    /** Calls that the subject takes at a time. */
    private final int most;

    private final List<Single> gathered = new ArrayList<>();
    private int callsGathered;
    private final Deque<Single> underWay = new ArrayDeque<>();
    private int callsUnderWay;

    private VectorRunner(Run run, Path file, Implementation subject) {
        this.run = run;
        this.checks = new VectorChecks(run.home(), file);
        this.subject = subject;
        this.most = subject.hello().limits().maxInFlight();
    }

    /**
     * Runs the cases of a file that the run selects.
     *
     * @throws org.sealcheck.suite.BadContent if the file says something that cannot be meant; cases before that place
     *     have been reported
     */
    public static void run(Path file, Run run) {
        try (VectorReader reader = VectorReader.open(file)) {
            run.withSubject(subject -> new VectorRunner(run, file, subject).all(reader));
        }
    }

    private void all(VectorReader reader) {
        try {
            for (VectorCase next = reader.next(); next != null; next = reader.next()) {
                Check check = checks.check(reader, next);
                if (!run.selects(check)) {
                    continue;
                }
                Optional<String> reason = notApplicable(check, reader.header(), next);
                if (reason.isPresent()) {
                    run.sink().finished(check, Outcome.notApplicable(reason.get()), 0, List.of());
                } else if (next.steps().isEmpty()) {
                    gather(check, reader.header(), next);
                } else {
                    converse(check, reader.header(), next);
                }
            }
        } finally {
            sendGathered();
            finishUntil(0);
        }
    }

    private void gather(Check check, VectorHeader header, VectorCase vector) {
        ObjectNode input = Objects.requireNonNull(vector.input());
        Step asked = new Step(header.operation(), input, null, vector.result(), vector.rejected());
        Single single = new Single(check, asked, uses(asked));
        if (callsGathered + single.size() > most / 2) {
            sendGathered();
        }
        gathered.add(single);
        callsGathered += single.size();
    }

    private List<Uses.Use> uses(Step asked) {
        List<Uses.Use> all = Uses.of(asked.operation(), asked.input(), asked.result());
        return all.isEmpty()
                ? all
                : all.stream().filter(use -> subject.plays(use.step().role())).toList();
    }

    /** Sends one half while the subject works on the other, then judges that. */
    private void sendGathered() {
        if (gathered.isEmpty()) {
            return;
        }
        int half = callsGathered;
        finishUntil(most - half);
        gathered.forEach(each -> run.sink().started(each.check()));
        Single.send(gathered, subject);
        underWay.addAll(gathered);
        callsUnderWay += half;
        gathered.clear();
        callsGathered = 0;
        finishUntil(half);
    }

    /** Takes the oldest answers until no more calls than these are under way, or none. */
    private void finishUntil(int calls) {
        awaitUntil(calls);
        long previous = 0;
        while (!underWay.isEmpty() && callsUnderWay > Math.max(0, calls)) {
            boolean alone = underWay.size() == 1;
            Single oldest = underWay.remove();
            callsUnderWay -= oldest.size();
            oldest.await();
            if (oldest.died() && !alone) {
                askAgainAlone(oldest);
                previous = System.nanoTime();
            } else {
                oldest.finish(run, previous);
                previous = oldest.answeredNanos();
            }
        }
    }

    /** Waits for the last of these answers first: to be woken by each of them would cost more than judging it. */
    private void awaitUntil(int calls) {
        Single last = null;
        int left = callsUnderWay;
        for (Single each : underWay) {
            if (left <= Math.max(0, calls)) {
                break;
            }
            left -= each.size();
            last = each;
        }
        if (last != null) {
            last.await();
        }
    }

    /**
     * A dying implementation takes every call under way with it, and only one is to blame: each is asked again, alone.
     */
    private void askAgainAlone(Single first) {
        Deque<Single> suspects = new ArrayDeque<>();
        suspects.add(first);
        while (!underWay.isEmpty()) {
            Single next = underWay.remove();
            next.await();
            suspects.add(next);
        }
        callsUnderWay = 0;
        for (Single suspect : suspects) {
            if (!suspect.died()) {
                suspect.finish(run, 0);
                continue;
            }
            try {
                subject.reset();
            } catch (RuntimeException e) {
                suspect.finish(run, e);
                continue;
            }
            Single again = suspect.again();
            Single.send(List.of(again), subject);
            again.await();
            again.finish(run, 0);
        }
    }

    private void converse(Check check, VectorHeader header, VectorCase vector) {
        sendGathered();
        finishUntil(0);
        Transcript transcript = new Transcript();
        Throwable thrown = null;
        long begun = System.nanoTime();
        run.sink().started(check);
        try {
            subject.reset();
            new Conversation(run, subject.observed(transcript.listener(Exchange.SUBJECT)))
                    .play(VectorChecks.given(header, vector), vector.steps());
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
        Outcome outcome = Outcome.of(thrown);
        long micros = (System.nanoTime() - begun) / 1_000;
        run.sink().finished(check, outcome, micros, outcome.verdict().isFailure() ? transcript.taken() : List.of());
    }

    private Optional<String> notApplicable(Check check, VectorHeader header, VectorCase vector) {
        String unless = vector.unlessProfile() != null ? vector.unlessProfile() : header.unlessProfile();
        if (unless != null && run.profiles().isActive(unless)) {
            return Optional.of("it does not bind implementations that declare the profile " + unless);
        }
        for (Ability ability : needs(header, vector)) {
            if (!run.hello().abilities().contains(ability)) {
                return Optional.of("the implementation does not declare the ability " + spelling(ability));
            }
        }
        return run.notApplicable(check);
    }

    /** What the case declares that it needs, and what its steps need without saying so. */
    private static List<Ability> needs(VectorHeader header, VectorCase vector) {
        List<Ability> declared = vector.needs().isEmpty() ? header.needs() : vector.needs();
        List<Step> given = VectorChecks.given(header, vector);
        if (given.isEmpty() && vector.steps().isEmpty()) {
            return declared;
        }
        Stream<Ability> implied = Stream.concat(given.stream(), vector.steps().stream())
                .map(step -> Shapes.operation(step.operation(), IllegalStateException::new))
                .map(Operation::needs)
                .filter(Objects::nonNull);
        return Stream.concat(declared.stream(), implied).toList();
    }

    private static String spelling(Ability ability) {
        return ability.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
