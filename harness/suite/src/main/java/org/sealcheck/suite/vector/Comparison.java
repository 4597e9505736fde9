package org.sealcheck.suite.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;

/** Compares what an implementation answered with what a vector says. */
final class Comparison {
    private Comparison() {}

    /**
     * Field by field: a field that the vector leaves out is not compared; one that the contract lets an implementation
     * leave out is compared if it is there; {@code null} in the vector demands that it is not there.
     *
     * @param result the contract's record of the answer
     * @throws CheckFailure at the first difference
     */
    static void require(ObjectNode expected, JsonNode actual, Class<?> result) {
        compare(expected, actual, result, "result");
    }

    private static void compare(ObjectNode expected, JsonNode actual, Class<?> record, String place) {
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            String here = place + "." + field.getKey();
            Shapes.Field known = Shapes.field(record, field.getKey());
            JsonNode found = actual.get(field.getKey());
            boolean absent = found == null || found.isNull();
            if (field.getValue().isNull()) {
                if (!absent) {
                    throw wrong(here, "nothing", found.toString());
                }
            } else if (absent) {
                if (known == null || !known.optional()) {
                    throw wrong(here, field.getValue().toString(), "nothing");
                }
            } else {
                value(field.getValue(), found, known, here);
            }
        }
    }

    private static void value(JsonNode expected, JsonNode found, Shapes.@Nullable Field known, String here) {
        if (known != null && known.type().isRecord() && expected instanceof ObjectNode nested) {
            compare(nested, found, known.type(), here);
        } else if (known != null && expected.isArray()) {
            Class<?> element = known.element();
            if (expected.size() != found.size()) {
                throw wrong(here, expected.size() + " elements: " + expected, found.size() + ": " + found);
            }
            for (int i = 0; i < expected.size(); i++) {
                String at = here + "[" + i + "]";
                if (element != null && element.isRecord() && expected.get(i) instanceof ObjectNode nested) {
                    compare(nested, found.get(i), element, at);
                } else if (!same(expected.get(i), found.get(i))) {
                    throw wrong(at, expected.get(i).toString(), found.get(i).toString());
                }
            }
        } else if (!same(expected, found)) {
            throw wrong(here, expected.toString(), found.toString());
        }
    }

    /** An int and a long of one value are the same number. */
    private static boolean same(JsonNode a, JsonNode b) {
        return a.isIntegralNumber() && b.isIntegralNumber()
                ? a.bigIntegerValue().equals(b.bigIntegerValue())
                : a.equals(b);
    }

    private static CheckFailure wrong(String place, String expected, String found) {
        return new CheckFailure(FailureLayer.WRONG_VALUE, place + ": expected " + expected + ", got " + found);
    }
}
