package org.sealcheck.suite.tl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What people say in secret chats, in the newest layer: messages, and service messages with their actions. */
public final class TlTalk {
    private static final int LAYER = TlSchema.NEWEST_LAYER;
    private static final String NO_ID = "0";

    private TlTalk() {}

    /** A text. */
    public static ObjectNode message(String randomId, String text, int ttl) {
        return object("decryptedMessage", LAYER)
                .put("random_id", randomId)
                .put("ttl", ttl)
                .put("message", text);
    }

    /** A text of layer 8, which has no timer of its own. */
    public static ObjectNode messageOfLayer8(String randomId, String text) {
        return object("decryptedMessage", TlSchema.FIRST_LAYER)
                .put("random_id", randomId)
                .put("random_bytes", "00".repeat(16))
                .put("message", text)
                .set("media", object("decryptedMessageMediaEmpty", LAYER));
    }

    public static ObjectNode service(ObjectNode action) {
        return object("decryptedMessageService", LAYER).put("random_id", NO_ID).set("action", action);
    }

    /** A service message whose action has no field. */
    public static ObjectNode service(String action) {
        return service(object(action, LAYER));
    }

    public static ObjectNode deletion(String... randomIds) {
        return service(naming("decryptedMessageActionDeleteMessages", randomIds));
    }

    public static ObjectNode reading(String... randomIds) {
        return service(naming("decryptedMessageActionReadMessages", randomIds));
    }

    public static ObjectNode screenshot(String... randomIds) {
        return service(naming("decryptedMessageActionScreenshotMessages", randomIds));
    }

    public static ObjectNode flush() {
        return service("decryptedMessageActionFlushHistory");
    }

    public static ObjectNode timer(int seconds) {
        return service(object("decryptedMessageActionSetMessageTTL", LAYER).put("ttl_seconds", seconds));
    }

    /** @param action a constructor of SendMessageAction */
    public static ObjectNode typing(String action) {
        return service(object("decryptedMessageActionTyping", LAYER).set("action", object(action, LAYER)));
    }

    private static ObjectNode naming(String action, String... randomIds) {
        ObjectNode object = object(action, LAYER);
        ArrayNode ids = object.putArray("random_ids");
        for (String id : randomIds) {
            ids.add(id);
        }
        return object;
    }

    private static ObjectNode object(String name, int layer) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("_", TlSchema.named(name, layer).spelling());
    }
}
