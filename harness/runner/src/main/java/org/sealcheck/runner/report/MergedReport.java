package org.sealcheck.runner.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Hello;
import org.sealcheck.runner.UsageException;
import org.sealcheck.runner.run.Result;
import org.sealcheck.runner.run.Suite;
import org.sealcheck.runner.run.Tally;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Kind;
import org.sealcheck.suite.Level;
import org.sealcheck.suite.Verdict;

/** Puts the reports of shards together. */
public final class MergedReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path target;
    private final Suite suite;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> problems = new LinkedHashSet<>();

    private MergedReport(Path target, Suite suite) {
        this.target = target.toAbsolutePath().normalize();
        this.suite = suite;
    }

    /**
     * Writes one report.
     *
     * @param folders reports of one run: same implementation, seed and level, no check in two of them
     * @throws UsageException if they are not
     */
    public static Tally write(List<Path> folders, Path target, Suite suite) {
        try {
            return new MergedReport(target, suite).write(folders);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report to " + target, e);
        }
    }

    private Tally write(List<Path> folders) throws IOException {
        Files.createDirectories(target.resolve("transcripts"));
        JsonNode first = read(folders.get(0));
        Level enforced = Level.valueOf(first.path("level").asText());
        Tally tally = new Tally(enforced, suite.levels());
        try (ResultLog log = new ResultLog(target.resolve("results.jsonl"))) {
            for (Path folder : folders) {
                JsonNode report = read(folder);
                requireSameRun(first, report, folders.get(0), folder);
                for (JsonNode check : report.path("checks")) {
                    Result result = result(check);
                    if (!ids.add(result.id())) {
                        throw new UsageException(folder + ": the check " + result.id()
                                + " is in another report, too; merge disjoint shards of one run");
                    }
                    copyTranscript(folder, result);
                    tally.add(result);
                    log.add(result);
                }
                report.path("problems").forEach(problem -> problems.add(problem.asText()));
            }
            problems.forEach(tally::problem);
            Hello.Identity implementation = JSON.treeToValue(first.path("implementation"), Hello.Identity.class);
            RunFacts facts = new RunFacts(
                    implementation,
                    first.path("seed").asLong(),
                    enforced,
                    Summary.conclusion(tally),
                    first.path("arguments").asText());
            ReportFolder.writeAll(target, suite, facts, tally, log);
        }
        return tally;
    }

    private static JsonNode read(Path folder) {
        Path file = folder.resolve("report.json");
        try {
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new UsageException(file + ": not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be read; name folders that --report wrote");
        }
    }

    private static void requireSameRun(JsonNode first, JsonNode other, Path firstFolder, Path folder) {
        for (String field : List.of("implementation", "seed", "level")) {
            if (!first.path(field).equals(other.path(field))) {
                throw new UsageException(firstFolder + " and " + folder + " are not of one run: " + field + " is "
                        + first.path(field) + " and " + other.path(field));
            }
        }
    }

    private void copyTranscript(Path folder, Result result) throws IOException {
        if (result.transcript() != null) {
            Files.copy(
                    folder.resolve("transcripts").resolve(result.transcript()),
                    target.resolve("transcripts").resolve(result.transcript()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Result result(JsonNode check) {
        Set<String> requirements = new HashSet<>();
        check.path("requirements").forEach(each -> requirements.add(each.asText()));
        String transcript = text(check, "transcript");
        String layer = text(check, "layer");
        return new Result(
                check.path("id").asText(),
                Kind.valueOf(check.path("kind").asText().toUpperCase(Locale.ROOT)),
                requirements,
                check.path("title").asText(),
                check.path("source").asText(),
                Level.valueOf(check.path("level").asText()),
                verdict(check.path("verdict").asText()),
                layer == null ? null : FailureLayer.valueOf(constant(layer)),
                text(check, "reason"),
                text(check, "message"),
                Math.round(check.path("ms").asDouble() * 1_000),
                transcript == null ? null : transcript.substring(transcript.lastIndexOf('/') + 1));
    }

    private static Verdict verdict(String spelling) {
        return Arrays.stream(Verdict.values())
                .filter(each -> each.spelling().equals(spelling))
                .findFirst()
                .orElseThrow(() -> new UsageException("unknown verdict \"" + spelling + "\" in a report"));
    }

    private static String constant(String spelling) {
        return spelling.toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }
}
