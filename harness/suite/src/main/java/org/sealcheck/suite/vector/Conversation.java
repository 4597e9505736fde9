package org.sealcheck.suite.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.Untestable;

/** Plays the steps of one case in order, each with the names that earlier ones bound. */
final class Conversation {
    private final Run run;
    private final Implementation subject;
    private final Map<String, JsonNode> bound = new HashMap<>();

    Conversation(Run run, Implementation subject) {
        this.run = run;
        this.subject = subject;
    }

    /**
     * @throws Untestable if one of the given steps is refused
     * @throws org.sealcheck.suite.CheckFailure at the first step that ends otherwise than it must
     */
    void play(List<Step> given, List<Step> steps) {
        for (int i = 0; i < given.size(); i++) {
            Step step = given.get(i);
            Call call = Call.send("given step " + (i + 1), step, resolved(step.input()), subject);
            try {
                bind(step, call.result());
            } catch (RejectedException e) {
                throw new Untestable(
                        "given step " + (i + 1) + ", " + step.operation() + ", was refused: " + Rejections.describe(e));
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String what = "step " + (i + 1) + " of " + steps.size() + ", " + step.operation();
            JsonNode result =
                    Call.send(what, step, resolved(step.input()), subject).judge(run);
            if (result != null) {
                bind(step, result);
            }
        }
    }

    private void bind(Step step, JsonNode result) {
        step.bind().forEach((name, field) -> {
            JsonNode value = result.get(field);
            if (value == null) {
                throw new Untestable(step.operation() + " left out the field '" + field
                        + "', which later steps of the case need as $" + name);
            }
            bound.put(name, value);
        });
    }

    private ObjectNode resolved(ObjectNode input) {
        ObjectNode copy = input.deepCopy();
        for (Map.Entry<String, JsonNode> field : input.properties()) {
            if (field.getValue() instanceof TextNode text && text.textValue().startsWith("$")) {
                copy.set(field.getKey(), bound.get(text.textValue().substring(1)));
            }
        }
        return copy;
    }
}
