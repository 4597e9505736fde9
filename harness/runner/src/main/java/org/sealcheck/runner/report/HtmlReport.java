package org.sealcheck.runner.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealcheck.runner.run.Result;
import org.sealcheck.runner.run.Suite;
import org.sealcheck.runner.run.Tally;
import org.sealcheck.suite.Kind;
import org.sealcheck.suite.Verdict;
import org.sealcheck.suite.trace.Requirement;

/** Writes {@code index.html}: readable without scripts, and of bounded size however many vectors there are. */
public final class HtmlReport {
    /** Failures shown with all they tell; the others are in report.json. */
    private static final int FAILURES_SHOWN = 200;

    /** Lines of a transcript shown; the file has all. */
    private static final int TRANSCRIPT_SHOWN = 60;

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    /** One row of the requirement table; {@code link} is null where the chapter is not beside the report. */
    public record RequirementRow(
            String id, String level, String title, @Nullable String link, String verdict, List<String> checks) {}

    /** One failed check with the lines of its transcript. */
    public record Failure(Result result, List<String> lines, boolean cut) {}

    /** A scenario, a property, or all vectors of one file. */
    public record CheckRow(String id, String kind, String title, String verdict) {}

    /** All that the page shows. */
    public record Page(
            String implementation,
            String conclusion,
            boolean conformant,
            long seed,
            Map<String, Integer> counts,
            List<String> problems,
            List<RequirementRow> requirements,
            List<Failure> failures,
            int failuresNotShown,
            List<CheckRow> checks) {}

    private final Path folder;
    private final Suite suite;
    private final List<Failure> failures = new ArrayList<>();
    private final List<CheckRow> checks = new ArrayList<>();
    private final Map<String, Map<String, Integer>> vectors = new TreeMap<>();
    private int failuresNotShown;

    private HtmlReport(Path folder, Suite suite) {
        this.folder = folder;
        this.suite = suite;
    }

    static void write(Path file, Suite suite, RunFacts facts, Tally tally, ResultLog log) throws IOException {
        HtmlReport report = new HtmlReport(file.getParent(), suite);
        log.forEach(report::add);
        try (Writer writer = Files.newBufferedWriter(file)) {
            TEMPLATES.render("report.jte", report.page(facts, tally), new WriterOutput(writer));
        }
    }

    private void add(Result result) {
        if (result.verdict().isFailure() || result.verdict() == Verdict.KNOWN_FAILURE) {
            if (failures.size() < FAILURES_SHOWN) {
                failures.add(failure(result));
            } else {
                failuresNotShown++;
            }
        }
        if (result.kind() == Kind.VECTOR) {
            String file = result.id().substring(0, result.id().lastIndexOf('/'));
            vectors.computeIfAbsent(file, each -> new TreeMap<>())
                    .merge(result.verdict().spelling(), 1, Integer::sum);
        } else {
            checks.add(new CheckRow(
                    result.id(),
                    result.kind().spelling(),
                    result.title(),
                    result.verdict().spelling()));
        }
    }

    private Failure failure(Result result) {
        if (result.transcript() == null) {
            return new Failure(result, List.of(), false);
        }
        Path file = folder.resolve("transcripts").resolve(result.transcript());
        try (Stream<String> lines = Files.lines(file)) {
            List<String> shown = lines.skip(1).limit(TRANSCRIPT_SHOWN + 1).toList();
            boolean cut = shown.size() > TRANSCRIPT_SHOWN;
            return new Failure(result, cut ? shown.subList(0, TRANSCRIPT_SHOWN) : shown, cut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page page(RunFacts facts, Tally tally) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            if (tally.count(verdict) > 0) {
                counts.put(verdict.spelling(), tally.count(verdict));
            }
        }
        List<CheckRow> rows = new ArrayList<>();
        vectors.forEach((file, each) -> rows.add(new CheckRow(file + "/*", "vector", "", summary(each))));
        rows.addAll(checks);
        return new Page(
                facts.title(),
                facts.conclusion(),
                tally.isConformant(),
                facts.seed(),
                counts,
                tally.problems(),
                tally.requirements().stream().map(this::row).toList(),
                failures,
                failuresNotShown,
                rows);
    }

    private RequirementRow row(Tally.RequirementResult result) {
        Optional<Requirement> requirement = suite.specification().requirement(result.id());
        return new RequirementRow(
                result.id(),
                result.level().name(),
                requirement.map(Requirement::title).orElse(""),
                requirement.map(this::link).orElse(null),
                result.verdict().spelling(),
                byFile(result.checks()));
    }

    private String link(Requirement requirement) {
        Path chapter = suite.home().spec().resolve(requirement.chapter());
        return folder.relativize(chapter).toString().replace('\\', '/') + "#" + requirement.anchor();
    }

    /** Ids of checks, those that share a folder with many others as one line. */
    private static List<String> byFile(List<String> ids) {
        Map<String, List<String>> groups = new TreeMap<>();
        for (String id : ids) {
            groups.computeIfAbsent(id.substring(0, id.lastIndexOf('/')), key -> new ArrayList<>())
                    .add(id);
        }
        List<String> lines = new ArrayList<>();
        groups.forEach((folder, members) -> {
            if (members.size() > 5) {
                lines.add(folder + "/* (" + members.size() + ")");
            } else {
                lines.addAll(members);
            }
        });
        return lines;
    }

    private static String summary(Map<String, Integer> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((verdict, count) -> parts.add(count + " " + verdict));
        return String.join(", ", parts);
    }
}
