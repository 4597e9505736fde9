package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;

import com.google.protobuf.Message;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.SignalReason;

/** Faults of the wire formats and of the message authentication code: requirements WIRE and MSG-002. */
final class WireFaults {
    private static final String MAC = "reference.signal.wire.MessageMac";
    private static final String VERSION = "reference.signal.wire.MessageVersion";

    private WireFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "mac-unchecked",
                        Set.of("MSG-002", "PRIN-002"),
                        "decrypts without looking at the MAC",
                        "AES-CBC used as if it authenticated",
                        List.of(skip(MAC, "requireValid"))),
                new Fault(
                        "mac-compared-in-part",
                        Set.of("MSG-002"),
                        "compares only the first four bytes of the MAC",
                        "a length taken from a smaller type",
                        List.of(in(MAC, "requireValid", CompareHalf.class))),
                new Fault(
                        "mac-without-identities",
                        Set.of("MSG-002"),
                        "leaves the identities out of the MAC",
                        "a MAC over the message alone, as most protocols have it",
                        List.of(in(MAC, "macInput", OnlyMessage.class))),
                new Fault(
                        "mac-identities-swapped",
                        Set.of("MSG-002"),
                        "puts the receiver's identity before the sender's",
                        "own and their identity used for sender and receiver in both directions",
                        List.of(in(MAC, "macInput", SwapIdentities.class))),
                new Fault(
                        "mac-over-constant-version",
                        Set.of("WIRE-004"),
                        "computes the MAC as if the version byte were 33, whatever was received",
                        "npm libsignal 6.0.0 and @privacyresearch/libsignal-protocol-typescript 0.0.16",
                        List.of(in(MAC, "macInput", ConstantVersion.class))),
                new Fault(
                        "mac-longer",
                        Set.of("WIRE-001"),
                        "ends its messages with 16 bytes of the MAC",
                        "the truncation to 8 bytes is in no document",
                        List.of(in(MAC, "truncated", Longer.class))),
                new Fault(
                        "prekey-message-with-mac",
                        Set.of("WIRE-005"),
                        "ends a PreKeySignalMessage with 8 more bytes, as a SignalMessage does",
                        "one writer for both formats",
                        List.of(in("reference.signal.wire.OutgoingPreKeyMessage", "write", Append8.class))),
                new Fault(
                        "counter-read-in-16-bits",
                        Set.of("WIRE-001"),
                        "reads only the lower 16 bits of a SignalMessage's counter",
                        "a counter kept in the 16-bit type of a packet's sequence number",
                        List.of(in("reference.signal.wire.ReceivedMessage", "counter", Lower16.class))),
                new Fault(
                        "absent-prekey-id-reads-as-0",
                        Set.of("WIRE-005"),
                        "reads one-time prekey 0 where a PreKeySignalMessage names none",
                        "proto3, where presence is not tracked",
                        List.of(in("reference.signal.wire.ReceivedPreKeyMessage", "preKeyId", ZeroIfAbsent.class))),
                new Fault(
                        "unknown-fields-refused",
                        Set.of("WIRE-007"),
                        "refuses messages with fields it does not know",
                        "a strict decoder: no later version can add a field",
                        List.of(
                                in("reference.signal.wire.ReceivedMessage", "fields", RefuseUnknown.class),
                                in("reference.signal.wire.ReceivedPreKeyMessage", "fields", RefuseUnknown.class))),
                new Fault(
                        "short-message-crashes",
                        Set.of("WIRE-008"),
                        "fails with an error of its own on a message that is too short",
                        "signal-protocol-java 2.8.1: ArrayIndexOutOfBoundsException for an empty message",
                        List.of(
                                skip("reference.signal.wire.ReceivedMessage", "requireLength"),
                                skip("reference.signal.wire.ReceivedPreKeyMessage", "requireLength"))),
                new Fault(
                        "version-too-high-accepted",
                        Set.of("WIRE-003"),
                        "reads messages of a version it does not know",
                        "a check for legacy versions only",
                        List.of(skip(VERSION, "requireKnown"))),
                new Fault(
                        "version-too-low-accepted",
                        Set.of("WIRE-003"),
                        "reads messages of versions that are no longer spoken",
                        "libsignal-protocol-c 2.3.3 still parses version 2",
                        List.of(skip(VERSION, "requireNotLegacy"))),
                new Fault(
                        "version-inside-differs",
                        Set.of("WIRE-010"),
                        "does not compare the versions of the outer and the inner message",
                        "signal-protocol-java 2.8.1 and libsignal-client",
                        List.of(skip(VERSION, "requireSame"), skip(VERSION, "requireSupported"))),
                new Fault(
                        "message-field-defaulted",
                        Set.of("WIRE-002"),
                        "takes the default for a field that is missing in a SignalMessage",
                        "proto3, where presence is not tracked",
                        List.of(in("reference.signal.wire.ReceivedMessage", "requireField", Present.class))),
                new Fault(
                        "prekey-message-field-defaulted",
                        Set.of("WIRE-006"),
                        "takes the default for a field that is missing in a PreKeySignalMessage",
                        "proto3, where presence is not tracked",
                        List.of(in("reference.signal.wire.ReceivedPreKeyMessage", "requireField", Present.class))));
    }

    static final class Longer {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) byte[] tag, @Advice.Return(readOnly = false) byte[] mac) {
            mac = Arrays.copyOf(tag, 16);
        }
    }

    static final class Append8 {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] message) {
            message = Arrays.copyOf(message, message.length + 8);
        }
    }

    static final class Lower16 {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long counter) {
            counter &= 0xffff;
        }
    }

    static final class ZeroIfAbsent {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) OptionalLong id) {
            id = OptionalLong.of(id.orElse(0));
        }
    }

    static final class RefuseUnknown {
        @Advice.OnMethodExit
        static void exit(@Advice.Return Message fields) {
            if (!fields.getUnknownFields().asMap().isEmpty()) {
                throw new Rejection(SignalReason.BAD_MESSAGE, "WIRE-007", "the message has an unknown field");
            }
        }
    }

    static final class CompareHalf {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.Argument(value = 0, readOnly = false) byte[] expected,
                @Advice.Argument(value = 1, readOnly = false) byte[] received) {
            expected = Arrays.copyOf(expected, 4);
            received = Arrays.copyOf(received, 4);
        }
    }

    static final class OnlyMessage {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(2) byte[] versioned, @Advice.Return(readOnly = false) byte[] input) {
            input = versioned;
        }
    }

    static final class SwapIdentities {
        @Advice.OnMethodExit
        static void exit(@Advice.Return byte[] input) {
            byte[] sender = Arrays.copyOf(input, 33);
            System.arraycopy(input, 33, input, 0, 33);
            System.arraycopy(sender, 0, input, 33, 33);
        }
    }

    static final class ConstantVersion {
        @Advice.OnMethodExit
        static void exit(@Advice.Return byte[] input) {
            input[66] = 0x33;
        }
    }

    static final class Present {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) boolean present) {
            present = true;
        }
    }
}
