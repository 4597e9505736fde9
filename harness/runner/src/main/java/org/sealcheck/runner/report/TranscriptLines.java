package org.sealcheck.runner.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.sealcheck.suite.Exchange;

/** Writes the calls of a check as lines of JSON: each request, each answer, and below either what is on the wire. */
final class TranscriptLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TranscriptLines() {}

    /** {@code {"actor":…,"request":…}}, {@code {"actor":…,"answer":…}}, {@code {"wire":{…}}}. */
    static List<String> of(List<Exchange> calls) {
        List<String> lines = new ArrayList<>();
        for (Exchange call : calls) {
            JsonNode request = parse(call.request().get());
            String method = request.path("method").asText();
            add(lines, call.actor(), "request", request);
            wire(lines, method, request.path("params"));
            JsonNode answer = call.answer() == null ? null : parse(call.answer().get());
            add(lines, call.actor(), "answer", answer == null ? JSON.nullNode() : answer);
            if (answer != null) {
                wire(lines, method, answer.path("result"));
            }
        }
        return lines;
    }

    private static void add(List<String> lines, String actor, String name, JsonNode value) {
        lines.add(JSON.createObjectNode().put("actor", actor).set(name, value).toString());
    }

    private static void wire(List<String> lines, String method, JsonNode values) {
        ObjectNode decoded = WireDisplay.decode(method, values);
        if (!decoded.isEmpty()) {
            lines.add(JSON.createObjectNode().set("wire", decoded).toString());
        }
    }

    /** What came may be anything; what is no JSON is shown as text. */
    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(line);
        }
    }
}
