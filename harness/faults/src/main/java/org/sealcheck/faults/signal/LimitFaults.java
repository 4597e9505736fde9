package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;

import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;

/** Faults of limits and counters: requirements LIM, WIRE-011, WIRE-012. */
final class LimitFaults {
    private static final String LIMITS = "reference.signal.Limits";
    private static final String SENDING = "reference.signal.ratchet.SendingChain";

    private LimitFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "jump-unlimited",
                        Set.of("LIM-001"),
                        "derives a hundred thousand keys if a message's counter asks for them",
                        "no limit at all, cut down so that the check ends: one forged message costs hours of hashing",
                        List.of(in(LIMITS, "maxForwardJump", HundredThousand.class))),
                new Fault(
                        "jump-limit-off-by-one",
                        Set.of("LIM-001"),
                        "refuses a message exactly as far ahead as is allowed",
                        "a comparison with >= for >",
                        List.of(in(LIMITS, "maxForwardJump", OneLess.class))),
                new Fault(
                        "skipped-keys-unlimited",
                        Set.of("LIM-002"),
                        "keeps every skipped key for ever",
                        "memory that grows with each lost message",
                        List.of(in(LIMITS, "maxSkippedKeys", Many.class))),
                new Fault(
                        "skipped-keys-too-few",
                        Set.of("LIM-002"),
                        "keeps one skipped key less than it must",
                        "an eviction before the insertion",
                        List.of(in(LIMITS, "maxSkippedKeys", OneLess.class))),
                new Fault(
                        "receiving-chains-unlimited",
                        Set.of("LIM-003"),
                        "keeps every chain it ever received with",
                        "old chains that nothing removes",
                        List.of(in(LIMITS, "maxReceiverChains", Many.class))),
                new Fault(
                        "receiving-chains-too-few",
                        Set.of("LIM-003"),
                        "keeps one chain less than it must",
                        "an eviction before the insertion",
                        List.of(in(LIMITS, "maxReceiverChains", OneLess.class))),
                new Fault(
                        "archive-unlimited",
                        Set.of("LIM-004"),
                        "keeps every session there ever was with a device",
                        "each message is tried in all of them",
                        List.of(in(LIMITS, "maxArchivedSessions", Many.class))),
                new Fault(
                        "archive-too-small",
                        Set.of("LIM-004"),
                        "keeps one archived session less than it must",
                        "an eviction before the insertion",
                        List.of(in(LIMITS, "maxArchivedSessions", OneLess.class))),
                new Fault(
                        "counter-wraps",
                        Set.of("WIRE-012"),
                        "cuts the counter of a message to 31 bits",
                        "a signed integer for an unsigned field, and its sign masked away",
                        List.of(in("reference.signal.wire.ReceivedMessage", "counter", Low31.class))),
                new Fault(
                        "previous-counter-underflows",
                        Set.of("WIRE-011"),
                        "writes 0xFFFFFFFF where the previous chain has no message",
                        "go.mau.fi/libsignal subtracts 1 from an unsigned 0",
                        List.of(in(SENDING, "nextPreviousCounter", Underflow.class))),
                new Fault(
                        "previous-counter-counts",
                        Set.of("WIRE-011"),
                        "writes how many messages the previous chain had, not the number of the last",
                        "PN of the Double Ratchet document",
                        List.of(in(SENDING, "nextPreviousCounter", Count.class))));
    }

    static final class OneLess {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int limit) {
            limit = limit - 1;
        }
    }

    static final class HundredThousand {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int limit) {
            limit = 100_000;
        }
    }

    static final class Many {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int limit) {
            limit = 1 << 24;
        }
    }

    static final class Low31 {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long counter) {
            counter = counter & 0x7fffffffL;
        }
    }

    static final class Underflow {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This org.sealcheck.reference.signal.ratchet.SendingChain self,
                @Advice.Return(readOnly = false) long counter) {
            counter = (self.chainKey().index() - 1) & 0xffffffffL;
        }
    }

    static final class Count {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This org.sealcheck.reference.signal.ratchet.SendingChain self,
                @Advice.Return(readOnly = false) long counter) {
            counter = self.chainKey().index();
        }
    }
}
