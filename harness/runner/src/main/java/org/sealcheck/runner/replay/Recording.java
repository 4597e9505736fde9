package org.sealcheck.runner.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sealcheck.suite.BadContent;

/**
 * A transcript as a report holds it: a line about the check, then each request and each answer.
 *
 * @param header what the first line says
 * @param calls in the order they were made
 */
public record Recording(JsonNode header, List<Call> calls) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param actor {@code subject} or {@code peer}
     * @param answer the answer line, null if none came
     */
    public record Call(String actor, String method, JsonNode params, JsonNode answer) {}

    /** @throws BadContent if the file is no transcript */
    public static Recording read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw BadContent.unreadable(file, e);
        }
        if (lines.isEmpty() || !parse(file, 1, lines.get(0)).has("check")) {
            throw new BadContent(file, 1, "no transcript of a report: its first line names no \"check\"");
        }
        List<Call> calls = new ArrayList<>();
        JsonNode request = JSON.missingNode();
        for (int i = 1; i < lines.size(); i++) {
            JsonNode line = parse(file, i + 1, lines.get(i));
            if (line.has("request")) {
                request = line.get("request");
            } else if (line.has("answer")) {
                calls.add(new Call(
                        line.path("actor").asText(),
                        request.path("method").asText(),
                        request.path("params"),
                        line.get("answer")));
            }
        }
        return new Recording(parse(file, 1, lines.get(0)), calls);
    }

    private static JsonNode parse(Path file, int number, String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new BadContent(file, number, "not JSON: " + e.getOriginalMessage());
        }
    }
}
