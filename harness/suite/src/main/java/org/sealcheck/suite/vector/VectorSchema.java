package org.sealcheck.suite.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON Schema of vector files. */
final class VectorSchema {
    private final Schema schema;

    VectorSchema(Path file) throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file));
    }

    /** What a file violates: JSON pointer to problem. */
    Map<String, String> violations(JsonNode file) {
        Map<String, String> violations = new LinkedHashMap<>();
        for (Error error : schema.validate(file)) {
            violations.merge(
                    error.getInstanceLocation().toString(), error.getMessage(), (first, more) -> first + "; " + more);
        }
        return violations;
    }
}
