package org.sealcheck.runner.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Says where an answer differs from the recorded one.
 *
 * <p>Fresh keys, and all that depends on them, are others each time. So the calls are made twice: what differs between
 * the two is free to differ from the recording, what is the same in both is not.
 */
final class Comparison {
    private Comparison() {}

    /** Each difference in one sentence; empty if there is none. */
    static List<String> differences(JsonNode recorded, JsonNode now, JsonNode again) {
        List<String> differences = new ArrayList<>();
        String then = kind(recorded);
        String today = kind(now);
        if (!then.equals(today)) {
            differences.add("recorded: " + then + "; now: " + today);
        } else {
            compare("result", recorded.path("result"), now.path("result"), again.path("result"), differences);
        }
        return differences;
    }

    /** A result, a rejection with layer and reason, another error with its code, or no answer. */
    private static String kind(JsonNode answer) {
        JsonNode error = answer.path("error");
        if (answer.has("result")) {
            return "a result";
        }
        if (error.path("code").asInt() == -32000) {
            JsonNode data = error.path("data");
            return "rejected, layer " + data.path("layer").asText() + ", reason "
                    + data.path("reason").asText("none");
        }
        return error.isMissingNode()
                ? "no answer"
                : "error " + error.path("code").asInt();
    }

    private static void compare(
            String path, JsonNode recorded, JsonNode now, JsonNode again, List<String> differences) {
        if (recorded.isObject() && now.isObject()) {
            recorded.properties()
                    .forEach(field -> compare(
                            path + "." + field.getKey(),
                            field.getValue(),
                            now.path(field.getKey()),
                            again.path(field.getKey()),
                            differences));
        } else if (!recorded.equals(now) && now.equals(again)) {
            differences.add(path + " was " + recorded + " and is " + now);
        }
    }
}
