package org.sealcheck.runner.doctor;

import java.util.List;

/** One small call for each role of the Messenger layer. */
final class MessengerCalls {
    /** In the order to make them: a call comes after the one that makes its handles. */
    static final List<SmallCall> ALL = List.of();

    private MessengerCalls() {}
}
