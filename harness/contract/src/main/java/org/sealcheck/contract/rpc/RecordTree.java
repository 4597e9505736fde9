package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import org.sealcheck.contract.Blob;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Tree;

/**
 * A record as the tree that parsing its JSON text would give, down to the class of each number node, so that trees can
 * be compared. It takes the place of Jackson's own conversion, which goes through tokens and costs three times as much.
 */
final class RecordTree {
    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toArray(Method[]::new);
        }
    };

    private RecordTree() {}

    static ObjectNode of(Object value) {
        Method[] accessors = ACCESSORS.get(value.getClass());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Method accessor : accessors) {
            Object component = get(accessor, value);
            if (component != null) {
                node.set(accessor.getName(), node(component));
            }
        }
        return node;
    }

    private static Object get(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor + " failed", e);
        }
    }

    private static JsonNode node(Object value) {
        if (value instanceof Bytes bytes) {
            return TextNode.valueOf(bytes.toHex());
        } else if (value instanceof String text) {
            return TextNode.valueOf(text);
        } else if (value instanceof Long number && number != number.intValue()) {
            return LongNode.valueOf(number);
        } else if (value instanceof Number number) {
            return IntNode.valueOf(number.intValue());
        } else if (value instanceof Boolean truth) {
            return BooleanNode.valueOf(truth);
        } else if (value instanceof Enum<?> constant) {
            return TextNode.valueOf(Codec.spelling(constant));
        } else if (value instanceof Collection<?> list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(element -> array.add(node(element)));
            return array;
        } else if (value instanceof Blob blob) {
            return TextNode.valueOf(blob.toBase64());
        } else if (value instanceof Tree tree) {
            return tree.json();
        }
        return of(value);
    }
}
