package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.messenger.status.Chat;
import org.sealcheck.reference.messenger.verification.KnownDevice;

/** Faults of the encryption status: requirements STAT. */
final class StatusFaults {
    private static final String CHAT = "reference.messenger.status.Chat";
    private static final String DEVICE = "reference.messenger.verification.KnownDevice";

    private StatusFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "status-without-looking-at-keys",
                        Set.of("STAT-001"),
                        "calls a chat end-to-end encrypted although a device has no key",
                        "a lock that is part of the picture",
                        List.of(yes(CHAT, "isKeyed"))),
                new Fault(
                        "status-of-the-first-look",
                        Set.of("STAT-001", "STAT-002"),
                        "calls every chat end-to-end encrypted whose members it knows or not",
                        "a status that is worked out once",
                        List.of(yes(CHAT, "areAllKeyed"))),
                new Fault(
                        "status-forgets-who-left",
                        Set.of("STAT-002", "STAT-006"),
                        "goes on showing the devices of a member who has left",
                        "a list of participants that only grows",
                        List.of(in(CHAT, "left", SameChat.class))),
                new Fault(
                        "status-misses-who-joined",
                        Set.of("STAT-002", "STAT-006"),
                        "does not show the devices of a member who has joined",
                        "details worked out when the call began",
                        List.of(in(CHAT, "joined", SameChat.class))),
                new Fault(
                        "details-without-keys",
                        Set.of("STAT-003"),
                        "shows no devices in the details",
                        "details that only say that all is well",
                        List.of(in(CHAT, "details", NoDevices.class))),
                new Fault(
                        "first-time-told-always",
                        Set.of("STAT-005"),
                        "tells with every call that a device is there for the first time",
                        "a notice that users learn to dismiss",
                        List.of(in(DEVICE, "asMet", SameDevice.class))),
                new Fault(
                        "first-time-not-told-after-a-change",
                        Set.of("STAT-005"),
                        "does not tell that a known device is there with a key it never had",
                        "devices remembered by their numbers",
                        List.of(in(DEVICE, "afterChange", StillMet.class))),
                new Fault(
                        "call-taken-with-any-key",
                        Set.of("STAT-005"),
                        "lets a device take part with another key than the book has",
                        "the key of the call's own set-up taken for the device's",
                        List.of(skip("reference.messenger.verification.DeviceBook", "requireSame"))),
                new Fault(
                        "call-of-strangers",
                        Set.of("STAT-005"),
                        "lets a device take part whose account is not in the call",
                        "a lookup in the whole book",
                        List.of(skip(CHAT, "requireMember"))),
                new Fault(
                        "downgrade-forgotten",
                        Set.of("STAT-007"),
                        "calls a chat encrypted again after the next encrypted message",
                        "the status of the last message taken for the chat's",
                        List.of(in(CHAT, "afterSending", LastOnly.class))),
                new Fault(
                        "downgrade-obeyed",
                        Set.of("STAT-007"),
                        "does as the server asks, also if it asks for less",
                        "a capability flag that the server sets",
                        List.of(skip(CHAT, "requireNoDowngrade"))));
    }

    static final class SameChat {
        @Advice.OnMethodExit
        static void exit(@Advice.This Chat chat, @Advice.Return(readOnly = false) Chat next) {
            next = chat;
        }
    }

    static final class NoDevices {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Chat.Details details) {
            details = new Chat.Details(details.endToEndEncrypted(), List.of());
        }
    }

    static final class SameDevice {
        @Advice.OnMethodExit
        static void exit(@Advice.This KnownDevice device, @Advice.Return(readOnly = false) KnownDevice met) {
            met = device;
        }
    }

    static final class StillMet {
        @Advice.OnMethodExit
        static void exit(@Advice.This KnownDevice before, @Advice.Return(readOnly = false) KnownDevice after) {
            after = new KnownDevice(after.identityKey(), after.verified(), before.met());
        }
    }

    static final class LastOnly {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) boolean endToEnd, @Advice.Return(readOnly = false) boolean encrypted) {
            encrypted = endToEnd;
        }
    }
}
