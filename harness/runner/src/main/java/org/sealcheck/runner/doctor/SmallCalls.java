package org.sealcheck.runner.doctor;

import java.util.List;
import java.util.stream.Stream;

/** One small call for each role of the contract. */
final class SmallCalls {
    /** In the order to make them. */
    static final List<SmallCall> ALL = Stream.of(
                    SignalCalls.ALL, MessengerCalls.ALL, DeviceCalls.ALL, MediaCalls.ALL, MtprotoCalls.ALL)
            .flatMap(List::stream)
            .toList();

    private SmallCalls() {}
}
