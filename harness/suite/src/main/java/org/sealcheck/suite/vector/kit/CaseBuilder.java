package org.sealcheck.suite.vector.kit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sealcheck.contract.Layer;

/** Builds one case of a file: one call, or a conversation. */
public final class CaseBuilder {
    private final FileBuilder file;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    CaseBuilder(FileBuilder file, String id, String comment, String... flags) {
        this.file = file;
        json.put("id", id).put("comment", comment);
        strings("flags", flags);
    }

    /** In place of the file's. */
    public CaseBuilder requirements(String... ids) {
        strings("requirements", ids);
        return this;
    }

    public CaseBuilder profile(String name) {
        json.put("profile", name);
        return this;
    }

    public CaseBuilder unlessProfile(String name) {
        json.put("unlessProfile", name);
        return this;
    }

    /** Conversations: what comes before, in place of the file's. */
    public CaseBuilder given(StepBuilder... steps) {
        json.set("given", StepBuilder.array(steps));
        return this;
    }

    /** Conversations: the next step. */
    public CaseBuilder step(StepBuilder step) {
        ArrayNode steps = json.withArray("steps");
        steps.add(step.json());
        return this;
    }

    /** The call must answer this. */
    public void answers(Fields input, Fields result) {
        json.set("input", input.json());
        json.set("result", result.json());
    }

    /** The call must answer what the reference answers. */
    public void answers(Fields input) {
        answers(input, file.ask(input));
    }

    /** The call must be refused, with this reason. */
    public void refuses(Fields input, Layer layer, String reason) {
        json.set("input", input.json());
        json.set("rejected", StepBuilder.rejection(reason, layer));
    }

    /** The call must be refused, by one of these layers. */
    public void refuses(Fields input, Layer... layers) {
        json.set("input", input.json());
        json.set("rejected", StepBuilder.rejection(null, layers));
    }

    ObjectNode json() {
        return json;
    }

    private void strings(String field, String... values) {
        ArrayNode array = json.putArray(field);
        for (String value : values) {
            array.add(value);
        }
    }
}
