package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One request as an adapter reads it.
 *
 * @param id as JSON text, ready to be sent back
 * @param method as sent
 * @param operation of the contract, or null if the method is none
 * @param params the operation's record; a {@link JsonNode} if the method is no operation; null if absent
 */
record Request(
        String id,
        String method,
        @Nullable Operation operation,
        @Nullable Object params) {

    /** @throws Unreadable if no request, or none with usable parameters, is on the line */
    static Request read(byte[] buffer, int offset, int length) throws Unreadable {
        String id = null;
        String method = null;
        Operation operation = null;
        Object params = null;
        try (JsonParser json = Codec.MAPPER.createParser(buffer, offset, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable(null, ErrorCode.INVALID_REQUEST, "a request is a JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "id" ->
                        id = json.hasToken(JsonToken.VALUE_NUMBER_INT)
                                ? json.getText()
                                : json.readValueAsTree().toString();
                    case "method" -> {
                        method = json.getText();
                        operation = Operations.find(method);
                    }
                    case "params" ->
                        params = operation == null
                                ? json.readValueAsTree()
                                : Codec.fromJson("params", json, operation.params());
                    default -> json.skipChildren();
                }
            }
            if (operation != null && params instanceof JsonNode early) {
                params = Codec.fromJson("params", early, operation.params());
            }
        } catch (ShapeException e) {
            throw new Unreadable(id, ErrorCode.INVALID_PARAMS, e.getMessage());
        } catch (JsonProcessingException e) {
            throw new Unreadable(id, ErrorCode.UNREADABLE, "not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Unreadable(id, ErrorCode.UNREADABLE, "not JSON: " + e.getMessage());
        }
        if (id == null || method == null) {
            throw new Unreadable(id, ErrorCode.INVALID_REQUEST, "a request has an id and a method");
        }
        if (operation != null && params == null) {
            throw new Unreadable(id, ErrorCode.INVALID_PARAMS, "params is missing");
        }
        return new Request(id, method, operation, params);
    }

    /** A line that cannot be answered but with an error. */
    static final class Unreadable extends Exception {
        private final String id;
        private final ErrorCode code;

        Unreadable(@Nullable String id, ErrorCode code, String message) {
            super(message, null, false, false);
            this.id = id == null ? "null" : id;
            this.code = code;
        }

        byte[] answer() {
            return Envelope.error(id, code, getMessage());
        }
    }
}
