package org.sealcheck.suite.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealcheck.suite.BadContent;

class VectorReaderTest {
    private static final String GOOD = """
            {
              "$schema": "../../schema/vectors.schema.json",
              "protocol": "signal",
              "title": "HKDF",
              "operation": "signal.kdf.hkdf",
              "requirements": [ "KDF-001" ],
              "source": { "kind": "published", "reference": "RFC 5869", "agreed": [ ] },
              "cases": [
                {
                  "id": "first",
                  "comment": "a good case",
                  "flags": [ "known-answer" ],
                  "input": { "version": 3, "ikm": "0b", "info": "", "length": 1 },
                  "result": { "okm": "00" }
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aGoodFileIsReadCaseByCase() throws IOException {
        try (VectorReader reader = VectorReader.open(file(GOOD))) {
            assertThat(reader.header().operation()).isEqualTo("signal.kdf.hkdf");
            assertThat(reader.next()).isNotNull().extracting(VectorCase::id).isEqualTo("first");
            assertThat(reader.next()).isNull();
        }
    }

    /** Each mistake is one word of the good file replaced; the message names line, place and remedy. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"input\"         | \"inptu\"        | :13: /cases/0/inptu: unknown field 'inptu'; did you mean \"input\"?",
                "\"title\"         | \"tilte\"        | :4: /tilte: unknown field 'tilte'; did you mean \"title\"?",
                "\"length\"        | \"lenght\"       | :13: /cases/0/input/lenght: unknown field 'lenght'; did you mean \"length\"?",
                "\"okm\"           | \"omk\"          | :14: /cases/0/result/omk: unknown field 'omk'; did you mean \"okm\"?",
                "signal.kdf.hkdf   | signal.kdf.hkfd  | :5: /operation: unknown operation 'signal.kdf.hkfd'; did you mean \"signal.kdf.hkdf\"",
                "\"0b\"            | \"0B\"           | :13: /cases/0/input: input.ikm: not lower-case hex: 'B' at character 1",
                "\"version\": 3,   | \"version\": \"3\", | :13: /cases/0/input: input.version: expected a whole number",
                "\"version\": 3,   |                  | :13: /cases/0/input: input.version is missing",
                "\"published\"     | \"public\"       | :7: /source/kind",
                "\"comment\"       | \"id\"           | :11: not JSON: Duplicate field 'id'",
                "\"result\"        | \"rejected\"     | :14: /cases/0/rejected/okm: unknown field 'okm'",
                "\"id\": \"first\", |                 | /cases/0: id is missing",
                "\"cases\"         | \"csaes\"        | has no cases",
                "\"title\": \"HKDF\", |               | :1: title is missing",
            })
    void aTypoIsNamedWithItsLine(String good, String bad, String message) throws IOException {
        String text = GOOD.replace(good.strip(), bad == null ? "" : bad.strip());
        assertThat(text).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> readAll(file(text)))
                .isInstanceOf(BadContent.class)
                .hasMessageContaining("typo.json")
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatEndsEarlyIsNamedWithItsLine() throws IOException {
        Path file = file(GOOD.substring(0, GOOD.indexOf("\"result\"")));
        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(BadContent.class)
                .hasMessageContaining("typo.json:14: not JSON");
    }

    @Test
    void casesComeLast() throws IOException {
        String text = GOOD.substring(0, GOOD.lastIndexOf("}")) + ", \"seed\": \"x\" }";
        assertThatThrownBy(() -> readAll(file(text)))
                .isInstanceOf(BadContent.class)
                .hasMessageContaining("/seed: move this field before 'cases'");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> VectorReader.open(folder.resolve("nowhere.json")))
                .isInstanceOf(BadContent.class)
                .hasMessageContaining("nowhere.json");
    }

    private static void readAll(Path file) {
        try (VectorReader reader = VectorReader.open(file)) {
            VectorCase next = reader.next();
            while (next != null) {
                next = reader.next();
            }
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("typo.json"), text);
    }
}
