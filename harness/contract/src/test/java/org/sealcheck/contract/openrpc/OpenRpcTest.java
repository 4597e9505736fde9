package org.sealcheck.contract.openrpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.rpc.Operations;

class OpenRpcTest {
    private static final Path FOLDER = Path.of("..", "..", "spec", "contract");
    private static final String REFRESH =
            "mvn -q -B -pl harness/contract test -Dtest=OpenRpcTest -Dsealcheck.refresh=true";

    @Test
    void theCommittedDocumentIsUpToDate() throws IOException {
        assertUpToDate("openrpc.json", OpenRpc.text());
    }

    @Test
    void theCommittedPageIsUpToDate() throws IOException {
        assertUpToDate("operations.md", OperationsPage.text());
    }

    private static void assertUpToDate(String file, String text) throws IOException {
        if (Boolean.getBoolean("sealcheck.refresh")) {
            Files.writeString(FOLDER.resolve(file), text);
        }
        assertThat(Files.readString(FOLDER.resolve(file)))
                .as("spec/contract/" + file + " is stale; refresh it: " + REFRESH)
                .isEqualTo(text);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = OpenRpc.document();
        List<String> references = new ArrayList<>();
        collectReferences(document, references);
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void anAbilityAndAHandleAreMarked() {
        JsonNode export = method("signal.session.exportState");
        assertThat(export.path("x-ability").asText()).isEqualTo("state-export");
        assertThat(export.at("/params/0/schema/x-handle").asBoolean()).isTrue();
        assertThat(method("signal.session.encrypt").has("x-ability")).isFalse();
    }

    @Test
    void aParameterThatMayBeAbsentIsNotRequired() {
        JsonNode params = method("signal.kdf.hkdf").path("params");
        assertThat(params.get(2).path("name").asText()).isEqualTo("salt");
        assertThat(params.get(2).path("required").asBoolean(true)).isFalse();
        assertThat(params.get(1).path("required").asBoolean()).isTrue();
    }

    @Test
    void theSchemaOfAResultTellsRightFromWrong() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Operations.resultSchema("signal.registration.maintain"));
        ObjectMapper json = new ObjectMapper();
        assertThat(schema.validate(
                        json.readTree("{\"oneTimePreKeys\":[{\"id\":1,\"publicKey\":\"05aa\"}],\"more\":1}")))
                .isEmpty();
        assertThat(schema.validate(json.readTree("{\"oneTimePreKeys\":[{\"id\":1,\"publicKey\":\"05AA\"}]}")))
                .hasSize(1);
        assertThat(schema.validate(json.readTree("{\"oneTimePreKeys\":[{\"publicKey\":\"05aa\"}]}")))
                .hasSize(1);
        assertThat(schema.validate(json.readTree("{}"))).hasSize(1);
    }

    private static JsonNode method(String name) {
        for (JsonNode method : OpenRpc.document().path("methods")) {
            if (method.path("name").asText().equals(name)) {
                return method;
            }
        }
        throw new AssertionError("no method " + name);
    }

    private static void collectReferences(JsonNode node, List<String> references) {
        if (node.path("$ref").isTextual()) {
            references.add(node.path("$ref").textValue());
        }
        node.forEach(child -> collectReferences(child, references));
    }
}
