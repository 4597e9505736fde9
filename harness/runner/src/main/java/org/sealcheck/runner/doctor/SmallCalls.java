package org.sealcheck.runner.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One small call for each role: any implementation of the role can answer it, whatever it thinks of the finer points.
 * Handles of earlier results are written {@code $name}.
 */
final class SmallCalls {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE_POINT_KEY = "05" + "09" + "00".repeat(31);
    private static final String SCALAR = "40" + "00".repeat(30) + "40";

    /**
     * @param role it belongs to
     * @param method its name on the wire
     * @param params as JSON
     */
    record SmallCall(String role, String method, ObjectNode params) {
        private static SmallCall of(String role, String operation, ObjectNode params) {
            return new SmallCall(role, role + "." + operation, params);
        }
    }

    /** In the order to make them: those that need a party come after the one that makes it. */
    static final List<SmallCall> ALL = List.of(
            SmallCall.of("signal.kdf", "chainStep", params().put("chainKey", "00".repeat(32))),
            SmallCall.of("signal.keys", "publicKey", params().put("privateKey", SCALAR)),
            SmallCall.of(
                    "signal.x3dh",
                    "initiate",
                    params().put("identityPrivate", SCALAR)
                            .put("basePrivate", SCALAR)
                            .put("theirIdentity", BASE_POINT_KEY)
                            .put("theirSignedPreKey", BASE_POINT_KEY)),
            SmallCall.of(
                    "signal.wire",
                    "parseMessage",
                    params().put(
                                    "body",
                                    "33" + "0a21" + BASE_POINT_KEY + "1000" + "2210" + "00".repeat(16)
                                            + "00".repeat(8))),
            SmallCall.of(
                    "signal.fingerprint",
                    "generate",
                    params().put("iterations", 1)
                            .put("version", 1)
                            .put("localId", "616c696365")
                            .put("localIdentity", BASE_POINT_KEY)
                            .put("remoteId", "626f62")
                            .put("remoteIdentity", BASE_POINT_KEY)),
            SmallCall.of("signal.session", "createParty", params().set("address", address())),
            SmallCall.of(
                    "signal.registration",
                    "register",
                    params().put("party", "$party").put("now", 0)),
            SmallCall.of("signal.prekey-server", "createServer", params()));

    private SmallCalls() {}

    private static ObjectNode params() {
        return JSON.createObjectNode();
    }

    private static ObjectNode address() {
        return JSON.createObjectNode().put("name", "alice").put("deviceId", 1);
    }
}
