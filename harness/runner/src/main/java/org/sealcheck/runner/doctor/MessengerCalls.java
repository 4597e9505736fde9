package org.sealcheck.runner.doctor;

import static org.sealcheck.runner.doctor.SmallCall.empty;

import java.util.List;

/** One small call for each role of the Messenger layer. */
final class MessengerCalls {
    /** In the order to make them: a call comes after the one that makes its handles. */
    static final List<SmallCall> ALL =
            List.of(SmallCall.of("messenger.client", "createClient", empty().put("party", "$party")));

    private MessengerCalls() {}
}
