package org.sealcheck.suite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;

/**
 * The run that a check belongs to: who is checked, against whom, from which seed, how strictly.
 *
 * <p>There is one run at a time in a process, because test engines build the objects that hold the checks and cannot
 * be given anything. A check that runs has a seat: its own instances of subject and peer, bound to its thread from
 * {@link #begin} to {@link #end}.
 */
public final class Run implements AutoCloseable {
    /** A number and no time, so that a slow machine finds the same smallest example. */
    private static final int MOST_TRIES_TO_SHRINK = 500;

    private static volatile @Nullable Run current;

    /** What decides whether a check applies: the same for most cases of a vector file. */
    private record Demands(Set<String> roles, boolean paired, Set<String> profiles, Set<String> requirements) {}

    private final RunSettings settings;
    private final Seats seats;
    private final ThreadLocal<@Nullable Seat> bound = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Seat> lent = new ThreadLocal<>();
    private final Hello hello;
    private final Hello peerHello;
    private final Map<Demands, Optional<String>> applicability = new ConcurrentHashMap<>();

    private Run(RunSettings settings) {
        this.settings = settings;
        this.seats = new Seats(settings.jobs(), settings.subject(), settings.peer());
        Seat first = seats.take();
        this.hello = first.subject.hello();
        this.peerHello = first.peer.hello();
        seats.give(first);
    }

    /**
     * Starts subject and peer, and makes this the current run.
     *
     * @throws org.sealcheck.contract.ImplementationFailure if one of them does not start
     * @throws IllegalStateException if another run is open
     */
    public static synchronized Run open(RunSettings settings) {
        if (current != null) {
            throw new IllegalStateException("a run is open in this process; close it first");
        }
        Run run = new Run(settings);
        current = run;
        return run;
    }

    /** @throws IllegalStateException if no run is open */
    public static Run current() {
        Run run = current;
        if (run == null) {
            throw new IllegalStateException("no run is open: checks are started by ./sealcheck run");
        }
        return run;
    }

    @Override
    public void close() {
        synchronized (Run.class) {
            if (current == this) {
                current = null;
            }
        }
        seats.close();
    }

    // What the run is.

    public RunSettings settings() {
        return settings;
    }

    public Home home() {
        return settings.home();
    }

    public Tier tier() {
        return settings.tier();
    }

    public long seed() {
        return settings.seed();
    }

    public Profiles profiles() {
        return settings.profiles();
    }

    /** A number that an active profile fixes; {@link NotApplicable} if none does. */
    public long constant(String name) {
        return profiles().constant(name);
    }

    /** Where results go; only those who report many checks at once need it, all others use begin and end. */
    public ResultSink sink() {
        return settings.sink();
    }

    /** What the subject said of itself. */
    public Hello hello() {
        return hello;
    }

    // Which checks it makes.

    /** Whether the selection of this run has this check. */
    public boolean selects(Check check) {
        return settings.selection().test(check);
    }

    /** Why this check is not about this implementation; empty if it is. */
    public Optional<String> notApplicable(Check check) {
        Demands demands =
                new Demands(check.roles(), check.pairing() != Pairing.BOTH, check.profiles(), check.requirements());
        return applicability.computeIfAbsent(demands, key -> notApplicable(key));
    }

    private Optional<String> notApplicable(Demands check) {
        for (String role : new TreeSet<>(check.roles())) {
            if (!hello.roles().contains(role)) {
                return Optional.of("the implementation does not declare the role " + role);
            }
            if (check.paired() && !peerHello.roles().contains(role)) {
                return Optional.of("the peer does not declare the role " + role);
            }
        }
        if (!check.profiles().isEmpty() && check.profiles().stream().noneMatch(profiles()::isActive)) {
            return Optional.of("it holds for the profile " + String.join(" or ", new TreeSet<>(check.profiles()))
                    + ", which is not declared");
        }
        return profiles().unbound(check.requirements());
    }

    /**
     * Lends an instance of the subject to a caller that makes many checks at once and reports them to {@link #sink}
     * itself. It resets the instance where its checks need that, and keeps its own transcripts. A check that begins on
     * this thread meanwhile uses the same instance.
     */
    public void withSubject(Consumer<Implementation> use) {
        Seat seat = seats.take();
        lent.set(seat);
        try {
            use.accept(seat.subject);
        } finally {
            lent.remove();
            seat.transcript.clear();
            seats.give(seat);
        }
    }

    // The check that runs on this thread.

    /**
     * Binds a check to this thread: takes a seat, resets subject and peer, tells the sink.
     *
     * @throws org.sealcheck.contract.ImplementationFailure if a reset gets no answer; the check must be ended anyway
     */
    public void begin(Check check) {
        if (bound.get() != null) {
            throw new IllegalStateException("check " + check() + " has not ended on this thread");
        }
        Seat seat = lent.get() == null ? seats.take() : lent.get();
        seat.check = check;
        seat.random = random(check.id());
        seat.startedNanos = System.nanoTime();
        bound.set(seat);
        sink().started(check);
        forget(seat);
    }

    /** Begins one try of the running check: subject and peer forget the try before. */
    public void beginTry() {
        Seat seat = seat();
        if (seat.failedTry != null) {
            seat.triesToShrink++;
        }
        forget(seat);
    }

    /** Keeps the calls of a try that failed, in place of those of an earlier one. */
    public void failTry(@Nullable Throwable thrown) {
        Seat seat = seat();
        seat.failedTry = seat.transcript.taken();
        Verdict verdict = Outcome.of(thrown).verdict();
        seat.answersNoMore = verdict == Verdict.HUNG || verdict == Verdict.CRASHED;
    }

    /**
     * Whether more tries of the running check are not worth their time: the implementation hung or crashed in one, or
     * enough were made to find a smaller example than the first that failed.
     */
    public boolean hasTriedEnough() {
        Seat seat = seat();
        return seat.answersNoMore || seat.triesToShrink >= MOST_TRIES_TO_SHRINK;
    }

    /** Ends the check of this thread with what escaped it; null: nothing did. */
    public Outcome end(@Nullable Throwable thrown) {
        Outcome outcome = Outcome.of(thrown);
        conclude(outcome);
        return outcome;
    }

    /** Ends the check of this thread: tells the sink, gives the seat back. */
    public void conclude(Outcome outcome) {
        Seat seat = seat();
        long micros = (System.nanoTime() - seat.startedNanos) / 1_000;
        Check check = Objects.requireNonNull(seat.check);
        List<Exchange> transcript = List.of();
        if (outcome.verdict().isFailure()) {
            transcript = seat.failedTry == null ? seat.transcript.taken() : seat.failedTry;
        }
        bound.remove();
        seat.leave();
        if (lent.get() == null) {
            seats.give(seat);
        }
        sink().finished(check, outcome, micros, transcript);
    }

    private static void forget(Seat seat) {
        seat.subject.reset();
        seat.peer.reset();
        seat.transcript.clear();
    }

    /** Whether a check has begun on this thread. */
    public boolean inCheck() {
        return bound.get() != null;
    }

    public Check check() {
        return Objects.requireNonNull(seat().check);
    }

    /** The implementation under check: this thread's instance. */
    public Implementation subject() {
        return seat().subject;
    }

    /** The other implementation of the pairings: the reference, or the one of {@code --peer}. */
    public Implementation peer() {
        return seat().peer;
    }

    /** Whoever plays the actor of this name in the pairing of the running check. */
    public Implementation actor(String name) {
        return check().pairing().subjectPlays(name) ? subject() : peer();
    }

    /** Randomness of the running check: the same for the same seed and check id, whatever else runs. */
    public Random random() {
        return Objects.requireNonNull(seat().random);
    }

    /** A fresh generator that depends on nothing but the seed of the run and this check id. */
    public Random random(String checkId) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seed()));
            byte[] digest = sha256.digest(checkId.getBytes(StandardCharsets.UTF_8));
            return new Random(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How much rejections tell in the running check: of two implementations that of the less talkative. */
    public ErrorDetail errorDetail() {
        Seat seat = bound.get();
        boolean alone = seat == null || seat.check == null || seat.check.pairing() == Pairing.BOTH;
        ErrorDetail mine = hello.errorDetail();
        return alone || mine.compareTo(peerHello.errorDetail()) < 0 ? mine : peerHello.errorDetail();
    }

    private Seat seat() {
        Seat seat = bound.get();
        if (seat == null) {
            throw new IllegalStateException(
                    "no check runs on thread " + Thread.currentThread().getName()
                            + "; take subject() and peer() before starting threads of your own");
        }
        return seat;
    }
}
