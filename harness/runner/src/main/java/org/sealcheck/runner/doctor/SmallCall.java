package org.sealcheck.runner.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One small call: any implementation of the role can answer it, whatever it thinks of the finer points. A handle that an
 * earlier result held in the field {@code name} is written {@code $name}.
 *
 * @param role it belongs to
 * @param method its name on the wire
 * @param params as JSON
 */
record SmallCall(String role, String method, ObjectNode params) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static SmallCall of(String role, String operation, ObjectNode params) {
        return new SmallCall(role, role + "." + operation, params);
    }

    static ObjectNode empty() {
        return JSON.createObjectNode();
    }
}
