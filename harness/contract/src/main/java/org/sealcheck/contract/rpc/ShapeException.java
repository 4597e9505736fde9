package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Blob;
import org.sealcheck.contract.Bytes;

/** A JSON value that is not of the shape of its record. The message names the place and what was expected there. */
public final class ShapeException extends RuntimeException {
    ShapeException(String message) {
        super(message);
    }

    /**
     * @param root what the path starts with, such as {@code result}
     * @param json the value that was read; null if it came straight from a parser, which then still stands there
     */
    static ShapeException of(String root, JsonProcessingException e, @Nullable JsonNode json) {
        if (!(e instanceof JsonMappingException mapping)) {
            return new ShapeException(root + " is not JSON: " + e.getOriginalMessage());
        }
        String path = path(root, mapping);
        if (e instanceof InvalidNullException) {
            return new ShapeException(path + " is null; leave a field out instead, if it may be absent");
        } else if (e instanceof InvalidFormatException format && format.getValue() instanceof String text) {
            return new ShapeException(
                    format.getTargetType().isEnum()
                            ? path + ": \"" + text + "\" is none of " + spellings(format.getTargetType())
                            : path + ": " + e.getOriginalMessage());
        } else if (e.getOriginalMessage().startsWith("Missing required creator property")) {
            return new ShapeException(path + " is missing");
        } else if (e instanceof MismatchedInputException mismatch) {
            JsonToken found =
                    json == null ? token(mismatch) : at(json, mismatch).asToken();
            return new ShapeException(
                    path + ": expected " + expected(mismatch.getTargetType()) + ", found " + describe(found));
        }
        return new ShapeException(path + ": " + e.getOriginalMessage());
    }

    private static String path(String root, JsonMappingException e) {
        StringBuilder path = new StringBuilder(root);
        for (JsonMappingException.Reference reference : e.getPath()) {
            if (reference.getFieldName() != null) {
                path.append('.').append(reference.getFieldName());
            } else {
                path.append('[').append(reference.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    private static String expected(Class<?> type) {
        if (type == Bytes.class) {
            return "a string of lower-case hex digits";
        } else if (type == Blob.class) {
            return "a base64 string";
        } else if (type == String.class) {
            return "a string";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        } else if (type.isEnum()) {
            return "one of " + spellings(type);
        }
        return Collection.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    private static String spellings(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Codec::spelling).collect(Collectors.joining(", "));
    }

    private static JsonNode at(JsonNode json, JsonMappingException e) {
        JsonNode node = json;
        for (JsonMappingException.Reference reference : e.getPath()) {
            node = reference.getFieldName() != null
                    ? node.path(reference.getFieldName())
                    : node.path(reference.getIndex());
        }
        return node;
    }

    private static @Nullable JsonToken token(MismatchedInputException e) {
        return e.getProcessor() instanceof JsonParser parser ? parser.currentToken() : null;
    }

    private static String describe(@Nullable JsonToken token) {
        if (token == null) {
            return "something else";
        }
        return switch (token) {
            case START_OBJECT, FIELD_NAME, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT -> "a whole number";
            case VALUE_NUMBER_FLOAT -> "a fraction";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }
}
