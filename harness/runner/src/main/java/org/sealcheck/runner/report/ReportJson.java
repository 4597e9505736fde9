package org.sealcheck.runner.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Hello;
import org.sealcheck.runner.run.Result;
import org.sealcheck.runner.run.Tally;
import org.sealcheck.runner.run.Tally.RequirementResult;
import org.sealcheck.suite.Verdict;

/** Writes {@code report.json}; its shape is spec/contract/report.schema.json. */
final class ReportJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private ReportJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(Path file, RunFacts facts, Tally tally, ResultLog log) throws IOException {
        try (JsonGenerator generator = JSON.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            generator.useDefaultPrettyPrinter();
            new ReportJson(generator).all(facts, tally, log);
        }
    }

    private void all(RunFacts facts, Tally tally, ResultLog log) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("conformant", tally.isConformant());
        json.writeStringField("conclusion", facts.conclusion());
        json.writeNumberField("seed", facts.seed());
        json.writeStringField("level", facts.enforced().name());
        implementation(facts.implementation());
        json.writeStringField("arguments", facts.arguments());
        json.writeObjectFieldStart("summary");
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberField(verdict.spelling(), tally.count(verdict));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("problems");
        for (String problem : tally.problems()) {
            json.writeString(problem);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("requirements");
        for (RequirementResult each : tally.requirements()) {
            requirement(each);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("checks");
        log.forEach(this::check);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void implementation(Hello.Identity implementation) throws IOException {
        json.writeObjectFieldStart("implementation");
        json.writeStringField("name", implementation.name());
        optional("version", implementation.version());
        optional("language", implementation.language());
        optional("homepage", implementation.homepage());
        json.writeEndObject();
    }

    private void requirement(RequirementResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", result.id());
        json.writeStringField("level", result.level().name());
        json.writeStringField("verdict", result.verdict().spelling());
        strings("checks", result.checks());
        json.writeEndObject();
    }

    private void check(Result result) {
        try {
            json.writeStartObject();
            json.writeStringField("id", result.id());
            json.writeStringField("kind", result.kind().spelling());
            strings("requirements", new TreeSet<>(result.requirements()));
            json.writeStringField("title", result.title());
            json.writeStringField("source", result.source());
            json.writeStringField("level", result.level().name());
            json.writeStringField("verdict", result.verdict().spelling());
            optional("layer", result.layer() == null ? null : result.layer().spelling());
            optional("reason", result.reason());
            optional("message", result.message());
            json.writeNumberField("ms", result.micros() / 1_000.0);
            optional("transcript", result.transcript() == null ? null : "transcripts/" + result.transcript());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void strings(String name, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void optional(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
