package org.sealcheck.runner.doctor;

import static org.sealcheck.runner.doctor.SmallCall.empty;

import java.util.List;

/** One small call for each role of the Messenger layer. */
final class MessengerCalls {
    /** In the order to make them: a call comes after the one that makes its handles. */
    static final List<SmallCall> ALL = List.of(
            SmallCall.of("messenger.client", "createClient", empty().put("party", "$party")),
            SmallCall.of("messenger.group", "createClient", empty().put("party", "$party")),
            SmallCall.of(
                    "messenger.retries",
                    "deleteMessage",
                    empty().put("client", "$client").put("messageId", "none")),
            SmallCall.of(
                    "messenger.retry-policy",
                    "decide",
                    empty().put("identityVersion", 0)
                            .put("now", 1)
                            .set(
                                    "row",
                                    empty().put("identityVersion", 0)
                                            .put("sentAt", 0)
                                            .put("honoured", 0))));

    private MessengerCalls() {}
}
