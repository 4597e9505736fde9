package org.sealcheck.runner.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Hello;
import org.sealcheck.runner.run.Result;
import org.sealcheck.runner.run.RunListener;
import org.sealcheck.suite.Verdict;
import org.sealcheck.suite.trace.Requirement;
import org.sealcheck.suite.trace.Specification;

/**
 * Prints failures as they come.
 *
 * <p>Until something passes, failures are held back: if nothing ever passes it is the adapter that is broken, and one
 * diagnosis on the first line tells more than a thousand failures.
 */
public final class Console implements RunListener {
    private static final int HELD_BACK = 20;

    private final PrintWriter out;
    private final Progress progress;
    private final Specification specification;
    private final Replay replay;
    private final @Nullable String transcripts;
    private final List<Result> heldBack = new ArrayList<>();
    private boolean somethingPassed;
    private boolean silenced;
    private int failures;

    /**
     * @param replay how to run one check again
     * @param transcripts the folder of the report that transcripts go to, null if there is no report
     */
    public Console(
            PrintWriter out,
            Progress progress,
            Specification specification,
            Replay replay,
            @Nullable String transcripts) {
        this.out = out;
        this.progress = progress;
        this.specification = specification;
        this.replay = replay;
        this.transcripts = transcripts;
    }

    @Override
    public void started(Hello hello, int total) {
        Hello.Identity who = hello.implementation();
        String version = who.version() == null ? "" : " " + who.version();
        out.println("Checking " + who.name() + version + ": " + total + " checks, seed " + replay.seed());
        out.flush();
        progress.begin(total);
    }

    @Override
    public void result(Result result) {
        if (result.verdict().isFailure()) {
            failures++;
            heldBack.add(result);
        } else if (result.verdict() == Verdict.PASSED) {
            somethingPassed = true;
        }
        if (somethingPassed) {
            heldBack.forEach(this::print);
            heldBack.clear();
        } else if (heldBack.size() > HELD_BACK) {
            // Enough to show; all of them are in the report.
            heldBack.remove(heldBack.size() - 1);
            silenced = true;
        }
        progress.step(failures);
    }

    /** Ends the progress display and prints what was held back, after the diagnosis if there is one. */
    public void finish() {
        progress.end();
        if (!somethingPassed && heldBack.size() >= 3) {
            out.println(diagnosis());
            out.println("The first of them:");
            print(heldBack.get(0));
        } else {
            heldBack.forEach(this::print);
        }
        heldBack.clear();
        out.flush();
    }

    private String diagnosis() {
        List<String> ways = heldBack.stream().map(Console::wayOf).distinct().toList();
        String what = ways.size() == 1
                ? "Every check failed the same way: " + ways.get(0)
                : "Nothing passed" + (silenced ? "" : ": " + String.join(", ", ways));
        return what + ". Your adapter is probably broken; run ./sealcheck doctor" + replay.implementation();
    }

    /** The verdict and the first line of the message without the names that differ from check to check. */
    private static String wayOf(Result result) {
        String message = result.message() == null ? "" : firstLine(result.message());
        String withoutMethod = message.replaceFirst("^[a-z.-]+\\.[A-Za-z]+: ", "");
        return result.verdict().spelling() + (withoutMethod.isEmpty() ? "" : " (" + withoutMethod + ")");
    }

    private void print(Result result) {
        progress.pause();
        String layer = result.layer() == null ? "" : ", " + result.layer().spelling();
        out.println();
        out.println(result.verdict().spelling().toUpperCase(Locale.ROOT) + layer + "  " + result.id());
        out.println("  " + result.title() + "  (" + result.source() + ")");
        for (String id : result.requirements().stream().sorted().toList()) {
            String text = specification
                    .requirement(id)
                    .map(each -> " · " + each.level() + " · " + each.title() + "  (" + place(each) + ")")
                    .orElse("");
            out.println("  " + id + text);
        }
        if (result.message() != null) {
            out.println(result.message().lines().map(line -> "    " + line).collect(Collectors.joining("\n")));
        }
        if (result.transcript() != null) {
            out.println("  transcript: " + transcripts + "/" + result.transcript());
        }
        out.println("  again:      " + replay.command(result.id()));
        out.flush();
    }

    private static String place(Requirement requirement) {
        return "spec/" + requirement.chapter() + ":" + requirement.line();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
