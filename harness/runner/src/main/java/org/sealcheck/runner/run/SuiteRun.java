package org.sealcheck.runner.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.runner.implementation.Source;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Profiles;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.RunSettings;
import org.sealcheck.suite.launch.SuiteLauncher;

/** One run of the suite on one implementation: chooses, starts, launches, judges. */
public final class SuiteRun {
    private final Suite suite;
    private final RunRequest request;
    private final RunListener listener;
    private final Set<String> selected = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    private SuiteRun(Suite suite, RunRequest request, RunListener listener) {
        this.suite = suite;
        this.request = request;
        this.listener = listener;
    }

    /**
     * Runs what is asked for.
     *
     * @return the counts and the verdict
     * @throws org.sealcheck.runner.UsageException if the selection matches no check
     * @throws org.sealcheck.suite.BadContent if some content of the suite, or a profile, is not well formed
     * @throws org.sealcheck.contract.rpc.StartFailure if the implementation or the peer does not start
     */
    public static Tally execute(Suite suite, RunRequest request, RunListener listener) {
        return new SuiteRun(suite, request, listener).execute();
    }

    private Tally execute() {
        select();
        Profiles profiles = Profiles.of(suite.specification().profiles().values());
        for (Path file : request.profiles()) {
            profiles = profiles.with(file);
        }
        Tally tally = new Tally(request.enforced(), suite.levels());
        try (FirstInstance subject = new FirstInstance(request.subject())) {
            Hello hello = subject.hello();
            listener.started(hello, selected.size());
            RunSettings settings = new RunSettings(
                            suite.home(),
                            subject,
                            request.peer().starter(),
                            new Recording(tally, request.knownFailures(), listener))
                    .withTier(request.tier())
                    .withSeed(request.seed())
                    .withJobs(request.jobs())
                    .withPairings(request.pairings())
                    .withProfiles(profiles.declaring(hello.profiles()))
                    .withSelection(check -> selected.contains(check.id()));
            launch(settings);
        }
        request.knownFailures().unused(others).forEach(tally::problem);
        return tally;
    }

    private void select() {
        List<String> ids = new ArrayList<>();
        suite.catalogue().forEach(request.pairings(), check -> {
            if (request.selection().test(check)) {
                ids.add(check.id());
            } else {
                others.add(check.id());
            }
        });
        if (ids.isEmpty()) {
            List<Check> all = new ArrayList<>();
            suite.catalogue().forEach(request.pairings(), all::add);
            throw request.selection().nothing(all);
        }
        selected.addAll(request.shard().of(ids));
        ids.stream().filter(id -> !selected.contains(id)).forEach(others::add);
    }

    private void launch(RunSettings settings) {
        try (Run run = Run.open(settings)) {
            List<RuntimeException> problems = SuiteLauncher.launch(run, suite.catalogue());
            if (!problems.isEmpty()) {
                RuntimeException first = problems.get(0);
                problems.subList(1, problems.size()).forEach(first::addSuppressed);
                throw first;
            }
        }
    }

    /** Starts the subject once to hear its hello, and hands that instance out first. */
    private static final class FirstInstance implements Supplier<Implementation>, AutoCloseable {
        private final Source source;
        private final Hello hello;
        private final AtomicReference<Implementation> waiting;

        FirstInstance(Source source) {
            this.source = source;
            Implementation first = source.starter().get();
            this.hello = first.hello();
            this.waiting = new AtomicReference<>(first);
        }

        Hello hello() {
            return hello;
        }

        @Override
        public Implementation get() {
            Implementation first = waiting.getAndSet(null);
            return first == null ? source.starter().get() : first;
        }

        @Override
        public void close() {
            Implementation unused = waiting.getAndSet(null);
            if (unused != null) {
                unused.close();
            }
        }
    }
}
