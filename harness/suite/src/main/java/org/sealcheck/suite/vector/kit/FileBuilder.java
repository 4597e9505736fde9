package org.sealcheck.suite.vector.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Implementation;
import org.sealcheck.suite.vector.VectorWriter;

/** Builds one derived file. */
public final class FileBuilder {
    private final String path;
    private final Implementation reference;
    private final Randomness random;
    private final ObjectNode header = JsonNodeFactory.instance.objectNode();
    private final List<CaseBuilder> cases = new ArrayList<>();
    private String derivation = "";
    private @Nullable String operation;

    /**
     * @param path below vectors/, without {@code .json}: {@code signal/keys/decode}
     * @param reference where expected values come from
     */
    FileBuilder(String path, Implementation reference) {
        this.path = path;
        this.reference = reference;
        this.random = new Randomness("sealcheck vectors 1 " + path);
    }

    public FileBuilder title(String title) {
        header.put("title", title);
        return this;
    }

    /** The operation of every case; none for a file of conversations. */
    public FileBuilder operation(String name) {
        operation = name;
        header.put("operation", name);
        return this;
    }

    public FileBuilder requirements(String... ids) {
        ArrayNode array = header.putArray("requirements");
        for (String id : ids) {
            array.add(id);
        }
        return this;
    }

    public FileBuilder profile(String name) {
        header.put("profile", name);
        return this;
    }

    /** @param ability as the contract spells it */
    public FileBuilder needs(String ability) {
        header.putArray("needs").add(ability);
        return this;
    }

    /** What the expected values follow from, in words and equations. */
    public FileBuilder derivation(String words) {
        derivation = words;
        return this;
    }

    /** Steps before every conversation that brings none of its own. */
    public FileBuilder given(StepBuilder... steps) {
        header.set("given", StepBuilder.array(steps));
        return this;
    }

    public Randomness random() {
        return random;
    }

    /** The next case. */
    public CaseBuilder add(String id, String comment, String... flags) {
        CaseBuilder builder = new CaseBuilder(this, id, comment, flags);
        cases.add(builder);
        return builder;
    }

    /** What the reference answers to the file's operation. */
    Fields ask(Fields input) {
        if (operation == null) {
            throw new IllegalStateException(path + " has no operation; ask(operation, input) names one");
        }
        return ask(operation, input);
    }

    /**
     * What the reference answers to an operation.
     *
     * @throws IllegalStateException if it refuses
     */
    public Fields ask(String name, Fields input) {
        try {
            return Fields.of(reference.invoke(name, input.json()).join());
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    path + ": the reference gives no result of " + name + " for " + input.json() + ": " + e.getCause(),
                    e.getCause());
        }
    }

    /** @param agreed the third-party implementations that the file already names */
    String text(JsonNode agreed) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        long folders = path.chars().filter(c -> c == '/').count();
        file.put("$schema", "../".repeat((int) folders) + "schema/vectors.schema.json");
        file.put("protocol", path.substring(0, path.indexOf('/')));
        file.setAll(header.deepCopy());
        ObjectNode source = file.putObject("source");
        source.put("kind", "derived").put("reference", derivation).set("agreed", agreed);
        file.put("seed", random.seed());
        ArrayNode array = file.putArray("cases");
        cases.forEach(each -> array.add(each.json()));
        return VectorWriter.text(file);
    }
}
