package org.sealcheck.faults.mtproto;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.mtproto.MtprotoSecretChat;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.chat.OpenChat;
import org.sealcheck.reference.mtproto.chat.SecretChat;
import org.sealcheck.reference.mtproto.chat.SentMessage;

/** Faults of the order of messages: requirements MT-SEQ. */
final class ChatSequenceFaults {
    private static final String CHAT = "reference.mtproto.chat.";

    private ChatSequenceFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "chat-out-parity-unchecked",
                        Set.of("MT-SEQ-004", "MT-SEQ-005"),
                        "takes an out_seq_no of any parity",
                        "Android, MadelineProto and telethon-secret-chat do not look",
                        List.of(skip(CHAT + "Sequence", "requireTheirOut"))),
                new Fault(
                        "chat-in-parity-unchecked",
                        Set.of("MT-SEQ-004", "MT-SEQ-005"),
                        "takes an in_seq_no of any parity",
                        "Android, MadelineProto and telethon-secret-chat do not look",
                        List.of(skip(CHAT + "Sequence", "requireTheirIn"))),
                new Fault(
                        "chat-negative-numbers",
                        Set.of("MT-SEQ-005"),
                        "takes negative numbers of the right parity",
                        "telethon-secret-chat halves whatever comes",
                        List.of(yes(CHAT + "Parity", "isNotNegative"))),
                new Fault(
                        "chat-parities-swapped",
                        Set.of("MT-SEQ-003"),
                        "numbers its messages with the parity of the other side",
                        "the two columns of the table exchanged",
                        List.of(in(CHAT + "Sequence", "outWire", OtherParity.class))),
                new Fault(
                        "chat-numbers-repeated",
                        Set.of("MT-SEQ-001"),
                        "gives the same number to every message",
                        "a counter that is never stored",
                        List.of(in(CHAT + "Sequence", "oneMore", OneLess.class))),
                new Fault(
                        "chat-acknowledges-nothing",
                        Set.of("MT-SEQ-002"),
                        "says in every message that it has processed none",
                        "in_seq_no written as a constant",
                        List.of(in(CHAT + "Sequence", "inWire", ParityOnly.class))),
                new Fault(
                        "chat-closed-only-in-word",
                        Set.of("MT-SEQ-006", "MT-SEQ-007"),
                        "says that a chat is closed and keeps everything",
                        "a flag that nobody looks at",
                        List.of(in(CHAT + "Outcome", "after", StillOpen.class))),
                new Fault(
                        "chat-repeats-taken",
                        Set.of("MT-SEQ-008"),
                        "takes a message whose number was processed",
                        "telethon-secret-chat; Susanka and Kokes on the Android client, 2017",
                        List.of(no(CHAT + "Sequence", "isPassed"))),
                new Fault(
                        "chat-waiting-replaced",
                        Set.of("MT-SEQ-009"),
                        "replaces a message that waits by another with its number",
                        "a put where a check is meant",
                        List.of(no(CHAT + "GapQueue", "holds"))),
                new Fault(
                        "chat-gaps-ignored",
                        Set.of("MT-SEQ-010", "MT-SEQ-011", "MT-SEQ-018"),
                        "processes a message behind a gap at once",
                        "telethon-secret-chat keeps no order",
                        List.of(yes(CHAT + "Receiving", "isNext"))),
                new Fault(
                        "chat-queue-not-drained",
                        Set.of("MT-SEQ-011"),
                        "forgets what waited when the gap is closed",
                        "libtgl drops what comes behind a gap",
                        List.of(no(CHAT + "Processing", "hasNext"))),
                new Fault(
                        "chat-acknowledgement-falls",
                        Set.of("MT-SEQ-012"),
                        "takes a message that acknowledges less than the one before",
                        "Android and iOS do not look",
                        List.of(skip(CHAT + "Sequence", "requireNotLess"))),
                new Fault(
                        "chat-acknowledgement-of-unsent",
                        Set.of("MT-SEQ-013"),
                        "takes a message that acknowledges what was never sent",
                        "Android and iOS do not look",
                        List.of(skip(CHAT + "Sequence", "requireNotUnsent"))),
                new Fault(
                        "chat-acknowledgement-one-too-many",
                        Set.of("MT-SEQ-013"),
                        "takes a message that acknowledges one more than was sent",
                        "MadelineProto is off by one",
                        List.of(in(CHAT + "Sequence", "mostThatCanBe", OneMore.class))),
                new Fault(
                        "chat-store-never-emptied",
                        Set.of("MT-SEQ-014"),
                        "keeps every message that it ever sent",
                        "a store that nobody cleans",
                        List.of(no(CHAT + "Outbox", "isDispensable"))),
                new Fault(
                        "chat-deleted-text-kept",
                        Set.of("MT-SEQ-015"),
                        "sends a deleted message again as it was",
                        "deletion that looks at the history and not at what may be sent again",
                        List.of(no(CHAT + "Sending", "destroysUnacknowledged"))),
                new Fault(
                        "chat-stub-with-other-number",
                        Set.of("MT-SEQ-016"),
                        "puts another number on what stands for a deleted message",
                        "the stub made like any other message",
                        List.of(in(CHAT + "Sending", "stubNumber", TwoMore.class))),
                new Fault(
                        "chat-asks-one-too-many",
                        Set.of("MT-SEQ-018"),
                        "asks for the message that came, too",
                        "an end that is taken to be exclusive",
                        List.of(in(CHAT + "Resending", "lastMissing", OneMore.class))),
                new Fault(
                        "chat-asks-again-and-again",
                        Set.of("MT-SEQ-019"),
                        "asks for the whole gap with each message behind it",
                        "MadelineProto asks again each time",
                        List.of(in(CHAT + "GapQueue", "horizon", FromTheStart.class))),
                new Fault(
                        "chat-gap-unbounded",
                        Set.of("MT-SEQ-020"),
                        "lets any number of messages be missing",
                        "TDLib keeps any number of waiting messages",
                        List.of(skip(CHAT + "Resending", "requireNotTooFar"))),
                new Fault(
                        "chat-resend-in-its-turn",
                        Set.of("MT-SEQ-021"),
                        "lets a request to send again wait behind a gap",
                        "one queue for everything: both sides wait for each other",
                        List.of(no(CHAT + "Receiving", "answersAtOnce"))),
                new Fault(
                        "chat-resend-in-its-turn-again",
                        Set.of("MT-SEQ-022"),
                        "carries a request out again when its turn comes",
                        "the queue replayed without a mark",
                        List.of(no(CHAT + "Processing", "wasCarriedOut"), yes(CHAT + "Resending", "mayBeSentAgain"))),
                new Fault(
                        "chat-resend-as-often-as-asked",
                        Set.of("MT-SEQ-025"),
                        "sends a message again each time it is asked for",
                        "no memory of what was answered: an amplifier",
                        List.of(yes(CHAT + "Resending", "mayBeSentAgain"))),
                new Fault(
                        "chat-resend-neighbour",
                        Set.of("MT-SEQ-023", "MT-SEQ-024"),
                        "does not send the first message that was asked for",
                        "MadelineProto looks its store up by another index",
                        List.of(
                                in(CHAT + "Resending", "firstAsked", OneMore.class),
                                skip(CHAT + "Resending", "requireNotEmpty"))),
                new Fault(
                        "chat-resend-range-unchecked",
                        Set.of("MT-SEQ-026"),
                        "takes a backward or foreign range for a request of nothing",
                        "TDLib halves the numbers and runs an empty loop",
                        List.of(
                                skip(CHAT + "Resending", "requireOurs"),
                                skip(CHAT + "Resending", "requireNotEmpty"),
                                in(CHAT + "Resending", "asked", Nothing.class))),
                new Fault(
                        "chat-resend-unlimited",
                        Set.of("MT-SEQ-027"),
                        "sends any number of messages again at once",
                        "a bound that was never written",
                        List.of(skip(CHAT + "Resending", "requireNotTooMany"))),
                new Fault(
                        "chat-resend-what-there-is",
                        Set.of("MT-SEQ-028"),
                        "leaves out what it cannot send again",
                        "Android ignores what was acknowledged",
                        List.of(skip(CHAT + "Resending", "requireAllKept"))),
                new Fault(
                        "chat-header-cut",
                        Set.of("MT-SEQ-030"),
                        "breaks down on a message that ends within its header",
                        "a reader that trusts its input",
                        List.of(in(CHAT + "LayeredMessage", "parse", BreakDown.class))),
                new Fault(
                        "chat-short-random-bytes",
                        Set.of("MT-SEQ-031"),
                        "takes messages with any number of random bytes",
                        "TDLib, iOS, MadelineProto and telethon-secret-chat do not look",
                        List.of(skip(CHAT + "LayeredMessage", "requireRandomBytes"))),
                new Fault(
                        "chat-random-id-unchecked",
                        Set.of("MT-SEQ-032"),
                        "takes a message under another random_id",
                        "TDLib does not look",
                        List.of(skip(CHAT + "Receiving", "requireSameId"))),
                new Fault(
                        "chat-answers-what-it-refuses",
                        Set.of("MT-SEQ-033"),
                        "sends a message for each packet that it refuses",
                        "an error report to the other side: whoever invents packets moves the numbers",
                        List.of(in("adapter.reference.mtproto.ReferenceSecretChat", "receive", Answer.class))),
                new Fault(
                        "chat-restart-forgets-numbers",
                        Set.of("MT-SEQ-034"),
                        "begins to count anew after a restart",
                        "a counter that is not stored",
                        List.of(in(CHAT + "ChatStorage", "sent", Zero.class))));
    }

    static final class OtherParity {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int answer) {
            answer = answer ^ 1;
        }
    }

    static final class OneLess {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int answer) {
            answer = answer - 1;
        }
    }

    static final class OneMore {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int answer) {
            answer = answer + 1;
        }
    }

    static final class TwoMore {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int answer) {
            answer = answer + 2;
        }
    }

    static final class ParityOnly {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int answer) {
            answer = answer & 1;
        }
    }

    static final class Zero {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int answer) {
            answer = 0;
        }
    }

    static final class FromTheStart {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) int received, @Advice.Return(readOnly = false) int answer) {
            answer = received;
        }
    }

    static final class StillOpen {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) OpenChat chat, @Advice.Return(readOnly = false) SecretChat answer) {
            answer = chat;
        }
    }

    static final class Nothing {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Map<Integer, SentMessage> answer) {
            answer = Map.of();
        }
    }

    static final class BreakDown {
        @Advice.OnMethodExit(onThrowable = Rejection.class)
        static void exit(@Advice.Thrown(readOnly = false) Throwable thrown) {
            if (thrown instanceof Rejection) {
                thrown = new IllegalStateException("read beyond the end");
            }
        }
    }

    static final class Answer {
        @Advice.OnMethodExit(onThrowable = RejectedException.class)
        static void exit(
                @Advice.This MtprotoSecretChat self,
                @Advice.Argument(0) MtprotoSecretChat.ToReceive input,
                @Advice.Thrown Throwable thrown) {
            if (thrown instanceof RejectedException) {
                self.send(new MtprotoSecretChat.ToSend(
                        input.chat(), Bytes.of(new byte[8]), "", input.now(), input.entropy()));
            }
        }
    }
}
