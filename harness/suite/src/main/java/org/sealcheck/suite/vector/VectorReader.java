package org.sealcheck.suite.vector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealcheck.suite.BadContent;

/**
 * Reads a vector file case by case, so that a file may be larger than memory.
 *
 * <p>Strict: a field nobody knows, a duplicate key, an operation or a field of its input that the contract does not
 * have, end in a {@link BadContent} that names the line.
 */
public final class VectorReader implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final ObjectReader CASES = MAPPER.readerFor(VectorCase.class);

    private final Path file;
    private final JsonParser parser;
    private final VectorHeader header;
    private int index = -1;

    private VectorReader(Path file, JsonParser parser) throws IOException {
        this.file = file;
        this.parser = parser;
        this.header = readHeader();
    }

    /** @throws BadContent if the file cannot be read or its header is not one */
    public static VectorReader open(Path file) {
        try {
            JsonParser parser = MAPPER.createParser(Files.newInputStream(file));
            try {
                return new VectorReader(file, parser);
            } catch (JsonProcessingException e) {
                parser.close();
                throw syntax(file, e);
            } catch (IOException | RuntimeException e) {
                parser.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BadContent(file.toString(), "cannot be read: " + e, e);
        }
    }

    public VectorHeader header() {
        return header;
    }

    /** Place of the last case in the file, from 0. */
    public int index() {
        return index;
    }

    /** The next case, or null after the last one. */
    public @Nullable VectorCase next() {
        try {
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                requireEnd();
                return null;
            }
            index++;
            VectorCase vector = readCase("/cases/" + index);
            checkCase(vector, "/cases/" + index);
            return vector;
        } catch (JsonProcessingException e) {
            throw syntax(file, e);
        } catch (IOException e) {
            throw new BadContent(file.toString(), "cannot be read: " + e, e);
        }
    }

    /** An error at a place of this file, for rules that the reader does not know. */
    public BadContent error(String pointer, String problem) {
        return Locator.error(file, pointer, problem);
    }

    private VectorHeader readHeader() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BadContent(file + ":1", "a vector file is one JSON object");
        }
        ObjectNode fields = MAPPER.createObjectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == null) {
                throw new BadContent(file.toString(), "ends in the middle");
            }
            if (!name.equals("cases")) {
                fields.set(name, parser.<JsonNode>readValueAsTree());
                continue;
            }
            if (!parser.isExpectedStartArrayToken()) {
                throw error("/cases", "expected an array of cases");
            }
            VectorHeader read = convert(fields, VectorHeader.class, "");
            checkHeader(read);
            return read;
        }
        throw new BadContent(file.toString(), "has no cases: add the array 'cases' as its last field");
    }

    /** Read without a tree of it in between, which would be a third of the work on a large file. */
    private VectorCase readCase(String pointer) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            throw error(pointer, "expected an object");
        }
        try {
            return CASES.readValue(parser);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof StreamReadException syntax) {
                throw syntax;
            }
            // Something in it is wrong. Which field is to blame is told best from the whole of it.
            convert(caseAgain(), VectorCase.class, pointer);
            throw wrong(pointer, e);
        }
    }

    private ObjectNode caseAgain() throws IOException {
        try (VectorReader again = open(file)) {
            for (int i = 0; i < index; i++) {
                again.parser.nextToken();
                again.parser.skipChildren();
            }
            again.parser.nextToken();
            return again.parser.readValueAsTree();
        }
    }

    private void requireEnd() throws IOException {
        if (parser.nextToken() == JsonToken.FIELD_NAME) {
            throw error("/" + parser.currentName(), "move this field before 'cases', which must come last");
        }
        if (parser.nextToken() != null) {
            throw new BadContent(
                    file + ":" + parser.currentTokenLocation().getLineNr(), "text after the end of the JSON object");
        }
    }

    private void checkHeader(VectorHeader read) {
        if (read.operation() != null) {
            Shapes.operation(read.operation(), problem -> error("/operation", problem));
        }
        for (int i = 0; i < read.given().size(); i++) {
            checkStep(read.given().get(i), "/given/" + i);
        }
    }

    private void checkCase(VectorCase vector, String pointer) {
        if (header.operation() != null && vector.input() == null) {
            throw error(pointer, "this file has an operation, so each case has input with result or rejected");
        }
        if (header.operation() == null && vector.steps().isEmpty()) {
            throw error(pointer, "this file has no operation, so each case has steps that name theirs");
        }
        if (vector.input() != null) {
            Step only = new Step(header.operation(), vector.input(), null, vector.result(), vector.rejected());
            checkStep(only, pointer);
        }
        for (int i = 0; i < vector.given().size(); i++) {
            checkStep(vector.given().get(i), pointer + "/given/" + i);
        }
        for (int i = 0; i < vector.steps().size(); i++) {
            checkStep(vector.steps().get(i), pointer + "/steps/" + i);
        }
    }

    private void checkStep(Step step, String pointer) {
        Shapes.check(step, (place, problem) -> error(pointer + place, problem));
    }

    private <T> T convert(ObjectNode tree, Class<T> type, String pointer) throws JsonProcessingException {
        Shapes.checkNames(tree, type, (place, problem) -> error(pointer + place, problem));
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            throw wrong(pointer, e);
        }
    }

    private BadContent wrong(String pointer, JsonMappingException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String problem = cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
        return error(pointer + path(e), problem);
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static BadContent syntax(Path file, JsonProcessingException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        return new BadContent(file + ":" + line, "not JSON: " + e.getOriginalMessage(), e);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new BadContent(file.toString(), "cannot be closed: " + e, e);
        }
    }
}
