package org.sealcheck.runner.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.Traffic;

/** Makes the calls of a recording once, on fresh implementations. */
final class Player implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Supplier<Implementation>> actors;
    private final Map<String, Implementation> started = new HashMap<>();
    private final Substitution substitution = new Substitution();
    private String answer = "";

    /** @param actors how to start each actor of the recording; started when first called */
    Player(Map<String, Supplier<Implementation>> actors) {
        this.actors = actors;
    }

    /** This time's answers, one for each call; a JSON null for none. */
    List<JsonNode> play(List<Recording.Call> calls) {
        List<JsonNode> answers = new ArrayList<>();
        for (Recording.Call call : calls) {
            JsonNode now = make(call);
            substitution.learn("", call.answer().path("result"), now.path("result"));
            answers.add(now);
        }
        return answers;
    }

    private JsonNode make(Recording.Call call) {
        Implementation implementation = started.computeIfAbsent(
                call.actor(), actor -> actors.get(actor).get().observed(listener()));
        answer = "";
        try {
            if (call.method().equals("reset")) {
                implementation.reset();
            } else {
                implementation
                        .invoke(call.method(), (ObjectNode) substitution.apply("", call.params()))
                        .join();
            }
        } catch (CompletionException | ImplementationFailure e) {
            if (answer.isEmpty()) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                return JsonNodeFactory.instance.objectNode().put("none", String.valueOf(cause.getMessage()));
            }
        }
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(answer);
        }
    }

    private Traffic listener() {
        return new Traffic() {
            @Override
            public void request(long call, Supplier<String> line) {
                // The request is known.
            }

            @Override
            public void answer(long call, Supplier<String> line) {
                answer = line.get();
            }
        };
    }

    @Override
    public void close() {
        started.values().forEach(Implementation::close);
    }
}
