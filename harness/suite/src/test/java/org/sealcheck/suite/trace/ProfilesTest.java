package org.sealcheck.suite.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every profile of this repository is what its schema says. */
class ProfilesTest {
    private static final Path PROFILES = Repository.SPEC.resolve("profiles");

    @TestFactory
    Stream<DynamicTest> a_profile_follows_the_schema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PROFILES.resolve("schema/profile.schema.json")));
        List<Path> files;
        try (Stream<Path> entries = Files.list(PROFILES)) {
            files = entries.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(6);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(schema.validate(Files.readString(file), InputFormat.JSON))
                                .isEmpty()));
    }

    @Test
    void they_agree_with_the_chapters() {
        assertThat(Specification.read(Repository.SPEC).requirements()).isNotEmpty();
    }
}
