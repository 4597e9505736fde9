package org.sealcheck.faults.mtproto;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.mtproto.box.UpdateBox;
import org.sealcheck.reference.mtproto.box.UpdateServer;

/** Faults of the update box: requirements MT-BOX. */
final class UpdateBoxFaults {
    private UpdateBoxFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "box-one-queue-for-all",
                        Set.of("MT-BOX-001"),
                        "keeps one queue for all devices of a user",
                        "the box of cloud chats, which is for users",
                        List.of(
                                in("reference.mtproto.box.UpdateServer", "requireSignedIn", AnyDevice.class),
                                in("reference.mtproto.box.UpdateServer", "with", AnyDevice.class))),
                new Fault(
                        "box-numbers-jump",
                        Set.of("MT-BOX-002"),
                        "numbers events in steps of two",
                        "numbers that are shared with another sequence",
                        List.of(in("reference.mtproto.box.DeviceQueue", "next", OneMore.class))),
                new Fault(
                        "box-first-number-zero",
                        Set.of("MT-BOX-003"),
                        "begins with 0",
                        "a database that counts from nothing",
                        List.of(in("reference.mtproto.box.UpdateServer", "initial", Zero.class))),
                new Fault(
                        "box-next-not-taken",
                        Set.of("MT-BOX-004"),
                        "takes no event that is pushed",
                        "everything is left to the difference",
                        List.of(no("reference.mtproto.box.UpdateBox", "isNext"))),
                new Fault(
                        "box-repeats-taken",
                        Set.of("MT-BOX-005"),
                        "takes an event again",
                        "a message shown twice",
                        List.of(no("reference.mtproto.box.UpdateBox", "isRepeated"))),
                new Fault(
                        "box-holes-unnoticed",
                        Set.of("MT-BOX-006"),
                        "takes an event behind a hole",
                        "what was lost on the way stays lost",
                        List.of(yes("reference.mtproto.box.UpdateBox", "isNext"))),
                new Fault(
                        "box-acknowledges-unstored",
                        Set.of("MT-BOX-007", "MT-BOX-013"),
                        "acknowledges what it has not stored",
                        "an acknowledgement before the write: a crash loses messages",
                        List.of(in("reference.mtproto.box.UpdateBox", "safe", Known.class))),
                new Fault(
                        "box-server-keeps-acknowledged",
                        Set.of("MT-BOX-007"),
                        "keeps what was acknowledged",
                        "a queue that only time empties",
                        List.of(in("reference.mtproto.box.DeviceQueue", "isAcknowledged", Never.class))),
                new Fault(
                        "box-difference-acknowledges-answer",
                        Set.of("MT-BOX-008", "MT-BOX-013"),
                        "takes what it answers to getDifference for acknowledged",
                        "an answer that is lost on its way is lost for good",
                        List.of(in("reference.mtproto.box.UpdateServer", "acknowledgedBy", Answered.class))),
                new Fault(
                        "box-kept-for-ever",
                        Set.of("MT-BOX-009"),
                        "keeps events for any time",
                        "a server that never forgets",
                        List.of(no("reference.mtproto.box.DeviceQueue", "isExpired"))),
                new Fault(
                        "box-difference-forgets-state",
                        Set.of("MT-BOX-010"),
                        "stays where its last event was after a difference",
                        "after a long absence every push is a hole",
                        List.of(in("reference.mtproto.box.UpdateBox", "upTo", Unmoved.class))),
                new Fault(
                        "box-signed-out-goes-on",
                        Set.of("MT-BOX-011"),
                        "goes on after it was signed out",
                        "a device that is lost and still served",
                        List.of(
                                skip("reference.mtproto.box.UpdateBox", "requireSignedIn"),
                                in("reference.mtproto.box.UpdateServer", "signOut", Stays.class))),
                new Fault(
                        "box-future-acknowledged",
                        Set.of("MT-BOX-012"),
                        "takes an acknowledgement of what was never given out",
                        "a number that is only compared with what is there",
                        List.of(skip("reference.mtproto.box.UpdateServer", "requireGivenOut"))));
    }

    static final class AnyDevice {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) String device) {
            device = "any";
        }
    }

    static final class OneMore {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long answer) {
            answer = answer + 1;
        }
    }

    static final class Zero {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long answer) {
            answer = 0;
        }
    }

    static final class Never {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean answer) {
            answer = false;
        }
    }

    static final class Known {
        @Advice.OnMethodExit
        static void exit(@Advice.FieldValue("known") long known, @Advice.Return(readOnly = false) long answer) {
            answer = known;
        }
    }

    static final class Answered {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(1) long answered, @Advice.Return(readOnly = false) long answer) {
            answer = answered;
        }
    }

    static final class Unmoved {
        @Advice.OnMethodExit
        static void exit(@Advice.This UpdateBox box, @Advice.Return(readOnly = false) UpdateBox answer) {
            answer = box;
        }
    }

    static final class Stays {
        @Advice.OnMethodExit
        static void exit(@Advice.This UpdateServer server, @Advice.Return(readOnly = false) UpdateServer answer) {
            answer = server;
        }
    }
}
