package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;

/**
 * Reads one answer and settles the call it belongs to.
 *
 * <p>A line that names no waiting call cannot be blamed on one: that is {@link Stray}. Once the call is known, all that
 * is wrong with the line is that call's {@link ImplementationFailure.ProtocolError}.
 */
final class AnswerReader {
    private final LongFunction<@Nullable Call> waiting;
    private final String streamName;
    private volatile ErrorDetail detail = ErrorDetail.NONE;

    /**
     * @param waiting gives the waiting call with an id and takes it off the list, or gives null
     * @param streamName where the lines come from, for error messages
     */
    AnswerReader(LongFunction<@Nullable Call> waiting, String streamName) {
        this.waiting = waiting;
        this.streamName = streamName;
    }

    /** From now on rejections must tell this much. */
    void expect(ErrorDetail declared) {
        this.detail = declared;
    }

    /** @throws Stray if the line answers no waiting call */
    void read(byte[] buffer, int offset, int length) throws Stray {
        Answer answer = new Answer();
        try {
            if (!readObject(answer, buffer, offset, length)) {
                answer.readAgain();
                readObject(answer, buffer, offset, length);
            }
        } catch (ShapeException e) {
            answer.problem = e.getMessage();
        } catch (IOException e) {
            if (answer.call == null) {
                throw notAnAnswer(buffer, offset, length);
            }
            answer.problem = "the line is not JSON: "
                    + (e instanceof JsonProcessingException syntax ? syntax.getOriginalMessage() : e.getMessage());
        }
        if (answer.call == null) {
            throw notAnAnswer(buffer, offset, length);
        }
        settle(answer.call, answer);
    }

    /** False if the answer has to be read again, thoroughly. */
    private boolean readObject(Answer answer, byte[] buffer, int offset, int length) throws IOException, Stray {
        try (JsonParser json = Codec.MAPPER.createParser(buffer, offset, length)) {
            return readObject(json, answer, buffer, offset, length);
        }
    }

    private boolean readObject(JsonParser json, Answer answer, byte[] buffer, int offset, int length)
            throws IOException, Stray {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw notAnAnswer(buffer, offset, length);
        }
        JsonNode early = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> {
                    answer.call = call(json, answer, buffer, offset, length);
                    if (answer.call.traffic != null) {
                        answer.call.answerLine = Arrays.copyOfRange(buffer, offset, offset + length);
                    }
                }
                case "result" -> {
                    answer.hasResult = true;
                    if (answer.call != null && answer.call.asTree && !answer.thorough) {
                        answer.result = ByteStrings.read(json, answer.call.result);
                        if (answer.result == null) {
                            return false;
                        }
                    } else if (answer.call != null) {
                        answer.result = Codec.fromJson("result", json, answer.call.result);
                    } else {
                        early = json.readValueAsTree();
                    }
                }
                case "error" -> answer.error = json.readValueAsTree();
                default -> json.skipChildren();
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw new IOException("text after the end of the object");
        }
        if (early != null && answer.call != null) {
            answer.result = Codec.fromJson("result", early, answer.call.result);
        }
        return true;
    }

    private Call call(JsonParser json, Answer answer, byte[] buffer, int offset, int length) throws IOException, Stray {
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            throw new Stray("answered with id " + json.readValueAsTree() + " where the request's own number was due: "
                    + quote(buffer, offset, length));
        }
        Call call = answer.take(json.getLongValue());
        if (call == null) {
            call = waiting.apply(json.getLongValue());
        }
        if (call == null) {
            throw new Stray("answered with id " + json.getLongValue() + ", which no waiting request has: "
                    + quote(buffer, offset, length));
        }
        return call;
    }

    private void settle(Call call, Answer answer) {
        if (answer.problem == null && answer.error != null) {
            fail(call, answer.error);
        } else if (answer.problem == null && answer.result != null) {
            call.answer.complete(answer.result);
        } else {
            String problem = answer.problem != null
                    ? answer.problem
                    : answer.hasResult ? "result is null; expected an object" : "neither a result nor an error";
            call.answer.completeExceptionally(protocolError(call, problem));
        }
    }

    private void fail(Call call, JsonNode error) {
        if (!error.path("code").canConvertToInt()) {
            call.answer.completeExceptionally(protocolError(call, "error.code is not a whole number"));
            return;
        }
        int code = error.path("code").intValue();
        String message = error.path("message").asText("");
        if (code == ErrorCode.REJECTED.code()) {
            call.answer.completeExceptionally(rejection(call, message, error.path("data")));
            return;
        }
        ImplementationFailure failure =
                Failures.of(code, call.method + ": answered " + code + ": " + Quote.shorten(message));
        call.answer.completeExceptionally(
                failure != null ? failure : protocolError(call, "the contract has no error code " + code));
    }

    private RuntimeException rejection(Call call, String message, JsonNode data) {
        if (detail == ErrorDetail.NONE) {
            // It said that its layers mean nothing, so one has to stand for all.
            return new RejectedException(Layer.PARSE, null, message);
        }
        try {
            RejectionData told = Codec.fromJson("error.data", data, RejectionData.class);
            return new RejectedException(told.layer(), told.reason(), message);
        } catch (ShapeException e) {
            return protocolError(
                    call,
                    e.getMessage() + " (it declared errorDetail " + Codec.spelling(detail) + ", so a rejection tells"
                            + " its layer)");
        }
    }

    private static ImplementationFailure.ProtocolError protocolError(Call call, String problem) {
        return new ImplementationFailure.ProtocolError(call.method + ": " + problem);
    }

    private Stray notAnAnswer(byte[] buffer, int offset, int length) {
        return new Stray("wrote " + quote(buffer, offset, length) + " to " + streamName
                + ", which is no JSON-RPC answer; only answers belong there, print logs to stderr");
    }

    private static String quote(byte[] buffer, int offset, int length) {
        return Quote.of(new String(buffer, offset, Math.min(length, 1000), StandardCharsets.UTF_8));
    }

    private static final class Answer {
        private @Nullable Call call;
        private @Nullable Object result;
        private boolean hasResult;
        private boolean thorough;
        private @Nullable JsonNode error;
        private @Nullable String problem;

        private @Nullable Call taken;

        /** Forgets what was read so far, except the call, which is off the list of waiting ones already. */
        void readAgain() {
            thorough = true;
            taken = call;
            call = null;
            hasResult = false;
            error = null;
        }

        /** The call that the first reading took off the list, once. */
        private @Nullable Call take(long id) {
            Call call = taken != null && taken.id == id ? taken : null;
            taken = null;
            return call;
        }
    }

    /** A line that belongs to no waiting call. The message says what the implementation did. */
    static final class Stray extends Exception {
        Stray(String message) {
            super(message, null, false, false);
        }
    }
}
