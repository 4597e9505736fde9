package org.sealcheck.runner.doctor;

import static org.sealcheck.runner.doctor.SmallCall.empty;

import java.util.List;

/** One small call for each role about the devices of accounts. */
final class DeviceCalls {
    /** In the order to make them: a call comes after the one that makes its handles. */
    static final List<SmallCall> ALL = List.of(
            SmallCall.of("messenger.device-hash", "hash", empty().set("devices", empty().arrayNode())),
            SmallCall.of("messenger.identity-list", "hash", empty().set("identities", empty().arrayNode())),
            SmallCall.of(
                    "messenger.device-consistency",
                    "commitment",
                    empty().put("generation", 1).set("identities", empty().arrayNode())),
            SmallCall.of("messenger.device-server", "createServer", empty()),
            SmallCall.of(
                    "messenger.backfill",
                    "createSender",
                    empty().set("self", empty().put("name", "alice").put("deviceId", 1))),
            SmallCall.of("messenger.verification", "createBook", empty().put("self", "alice")),
            SmallCall.of(
                    "messenger.status",
                    "createChat",
                    empty().put("book", "$book").set("members", empty().arrayNode())));

    private DeviceCalls() {}
}
