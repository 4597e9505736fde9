package org.sealcheck.runner.doctor;

import static org.sealcheck.runner.doctor.SmallCall.empty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One small call for each role of the Signal protocol. */
final class SignalCalls {
    private static final String BASE_POINT_KEY = "05" + "09" + "00".repeat(31);
    private static final String SCALAR = "40" + "00".repeat(30) + "40";

    /** In the order to make them: those that need a party come after the one that makes it. */
    static final List<SmallCall> ALL = List.of(
            SmallCall.of("signal.kdf", "chainStep", empty().put("chainKey", "00".repeat(32))),
            SmallCall.of("signal.keys", "publicKey", empty().put("privateKey", SCALAR)),
            SmallCall.of(
                    "signal.x3dh",
                    "initiate",
                    empty().put("identityPrivate", SCALAR)
                            .put("basePrivate", SCALAR)
                            .put("theirIdentity", BASE_POINT_KEY)
                            .put("theirSignedPreKey", BASE_POINT_KEY)),
            SmallCall.of(
                    "signal.wire",
                    "parseMessage",
                    empty().put(
                                    "body",
                                    "33" + "0a21" + BASE_POINT_KEY + "1000" + "2210" + "00".repeat(16)
                                            + "00".repeat(8))),
            SmallCall.of(
                    "signal.fingerprint",
                    "generate",
                    empty().put("iterations", 1)
                            .put("version", 1)
                            .put("localId", "616c696365")
                            .put("localIdentity", BASE_POINT_KEY)
                            .put("remoteId", "626f62")
                            .put("remoteIdentity", BASE_POINT_KEY)),
            SmallCall.of("signal.session", "createParty", empty().set("address", address())),
            SmallCall.of(
                    "signal.registration",
                    "register",
                    empty().put("party", "$party").put("now", 0)),
            SmallCall.of("signal.prekey-server", "createServer", empty()),
            SmallCall.of("signal.group-kdf", "chainStep", empty().put("chainKey", "00".repeat(32))),
            SmallCall.of(
                    "signal.group-wire",
                    "parseMessage",
                    empty().put("body", "33" + "0801" + "1000" + "1a10" + "00".repeat(16) + "00".repeat(64))),
            SmallCall.of("signal.group", "createMember", empty().set("address", address())));

    private SignalCalls() {}

    private static ObjectNode address() {
        return empty().put("name", "alice").put("deviceId", 1);
    }
}
