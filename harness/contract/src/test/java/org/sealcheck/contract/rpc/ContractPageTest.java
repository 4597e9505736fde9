package org.sealcheck.contract.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Layer;

/** What spec/contract/README.md shows must be what the code does. */
class ContractPageTest {
    private static final Path SPEC = Path.of("..", "..", "spec");
    private static final Pattern SLUG = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");

    @Test
    void everyRequestOnThePageIsOneAndEveryAnswerFitsIt() throws Exception {
        List<String> lines = lines("contract/README.md");
        List<String> requests = arrows(lines, "→ ");
        List<String> answers = arrows(lines, "← ");
        assertThat(requests).hasSizeGreaterThan(5).hasSameSizeAs(answers);
        for (int i = 0; i < requests.size(); i++) {
            byte[] line = requests.get(i).getBytes(StandardCharsets.UTF_8);
            Request request = Request.read(line, 0, line.length);
            JsonNode answer = Codec.MAPPER.readTree(answers.get(i));
            assertThat(answer.path("id").toString()).isEqualTo(request.id());
            assertAnswers(request, answer);
        }
    }

    private static void assertAnswers(Request request, JsonNode answer) {
        if (answer.has("error")) {
            JsonNode error = answer.path("error");
            ErrorCode code = ErrorCode.of(error.path("code").intValue());
            assertThat(code).as("%s", error).isNotNull();
            if (code == ErrorCode.REJECTED) {
                assertThat(Codec.fromJson("data", error.path("data"), RejectionData.class)
                                .reason())
                        .isNotNull();
            }
        } else if (request.method().equals("hello")) {
            Codec.fromJson("result", answer.path("result"), Hello.class);
        } else if (request.operation() != null) {
            Codec.fromJson("result", answer.path("result"), request.operation().result());
        } else {
            assertThat(request.method()).isIn("reset", "bye");
            assertThat(answer.path("result")).isEmpty();
        }
    }

    @Test
    void thePageNamesEveryLayerAndOnlyReasonsOfTheSpecification() throws IOException {
        Set<String> due = new TreeSet<>();
        for (String protocol : List.of("signal", "messenger", "mtproto")) {
            due.addAll(reasonsInTables(protocol + "/rejections.md", "| layer | reason |"));
        }
        assertThat(due).containsAll(reasonsInTables("contract/README.md", "| refused because |"));
        assertThat(lines("contract/README.md"))
                .as("a row for each layer")
                .extracting(line -> line.replaceAll("^\\| `([a-z]+)` \\|.*", "$1"))
                .containsAll(Arrays.stream(Layer.values()).map(Codec::spelling).toList());
    }

    /** The slugs in the rows of the table with this header, names of profiles left out. */
    private static Set<String> reasonsInTables(String file, String header) throws IOException {
        Set<String> reasons = new TreeSet<>();
        boolean inside = false;
        for (String line : lines(file)) {
            inside = line.contains(header) || (inside && line.startsWith("|"));
            Matcher slug = SLUG.matcher(inside ? line : "");
            while (slug.find()) {
                reasons.add(slug.group(1));
            }
        }
        reasons.removeIf(slug -> slug.startsWith("signal-"));
        assertThat(reasons).as(file).isNotEmpty();
        return reasons;
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(SPEC.resolve(file));
    }

    private static List<String> arrows(List<String> lines, String arrow) {
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(arrow)) {
                found.add(line.substring(arrow.length()));
            }
        }
        return found;
    }
}
