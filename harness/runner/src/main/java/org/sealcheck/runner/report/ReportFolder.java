package org.sealcheck.runner.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Hello;
import org.sealcheck.runner.run.Result;
import org.sealcheck.runner.run.RunListener;
import org.sealcheck.runner.run.RunRequest;
import org.sealcheck.runner.run.Suite;
import org.sealcheck.runner.run.Tally;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Exchange;
import org.sealcheck.suite.Outcome;

/**
 * Writes the report of a run: {@code report.json}, {@code junit.xml}, {@code index.html}, {@code badge.json} and
 * {@code transcripts/}. What a run before left there under these names is replaced.
 */
public final class ReportFolder implements RunListener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Path transcripts;
    private final Suite suite;
    private final RunRequest request;
    private final ResultLog log;
    private Hello.@Nullable Identity implementation;

    public ReportFolder(Path folder, Suite suite, RunRequest request) {
        this.folder = folder.toAbsolutePath().normalize();
        this.transcripts = this.folder.resolve("transcripts");
        this.suite = suite;
        this.request = request;
        try {
            Files.createDirectories(transcripts);
            removeOldTranscripts();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report to " + folder, e);
        }
        this.log = new ResultLog(this.folder.resolve("results.jsonl"));
    }

    @Override
    public void started(Hello hello, int total) {
        implementation = hello.implementation();
    }

    @Override
    public String transcript(Check check, Outcome outcome, List<Exchange> calls) {
        String name = check.id().replace('/', '.') + ".jsonl";
        List<String> lines = new ArrayList<>();
        lines.add(header(check, outcome));
        lines.addAll(TranscriptLines.of(calls));
        try {
            Files.write(transcripts.resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the transcript of " + check.id(), e);
        }
        return name;
    }

    @Override
    public void result(Result result) {
        log.add(result);
    }

    /** Writes all that can only be written when the run is over. */
    public void finish(Tally tally) {
        RunFacts facts = new RunFacts(
                implementation == null ? new Hello.Identity("unknown", null, null, null) : implementation,
                request.seed(),
                request.enforced(),
                Summary.conclusion(tally),
                request.subject().arguments());
        writeAll(folder, suite, facts, tally, log);
    }

    /** Writes everything but the transcripts. */
    static void writeAll(Path folder, Suite suite, RunFacts facts, Tally tally, ResultLog log) {
        try {
            ReportJson.write(folder.resolve("report.json"), facts, tally, log);
            JunitXml.write(folder.resolve("junit.xml"), facts, tally, log);
            HtmlReport.write(folder.resolve("index.html"), suite, facts, tally, log);
            Files.writeString(folder.resolve("badge.json"), Badge.json(tally));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report to " + folder, e);
        }
    }

    @Override
    public void close() {
        log.close();
    }

    private String header(Check check, Outcome outcome) {
        ObjectNode header = JSON.createObjectNode();
        header.put("check", check.id());
        header.put("seed", request.seed());
        header.set("implementation", JSON.valueToTree(implementation));
        header.put("arguments", request.subject().arguments());
        header.put("peer", request.peer().arguments());
        header.put("verdict", outcome.verdict().spelling());
        header.put("message", outcome.message());
        return header.toString();
    }

    private void removeOldTranscripts() throws IOException {
        try (Stream<Path> old = Files.list(transcripts)) {
            for (Path each :
                    old.filter(file -> file.toString().endsWith(".jsonl")).toList()) {
                Files.delete(each);
            }
        }
    }
}
