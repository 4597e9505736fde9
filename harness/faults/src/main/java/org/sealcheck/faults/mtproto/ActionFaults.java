package org.sealcheck.faults.mtproto;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.mtproto.actions.History;
import org.sealcheck.reference.mtproto.actions.Notice;
import org.sealcheck.reference.mtproto.actions.Side;
import org.sealcheck.reference.mtproto.actions.StoredMessage;

/** Faults of service actions: requirements MT-ACT. */
final class ActionFaults {
    private static final String ACTIONS = "reference.mtproto.actions.Actions";
    private static final String MESSAGE = "reference.mtproto.actions.StoredMessage";

    private ActionFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "act-deletion-ignored",
                        Set.of("MT-ACT-001"),
                        "keeps what the other side deletes",
                        "modified clients that keep everything",
                        List.of(in(ACTIONS, "delete", Unchanged.class))),
                new Fault(
                        "act-only-own-deleted",
                        Set.of("MT-ACT-002"),
                        "deletes only what this side wrote",
                        "rules of other messengers, where one deletes one's own",
                        List.of(in(ACTIONS, "delete", KeepPeers.class))),
                new Fault(
                        "act-flush-ignored",
                        Set.of("MT-ACT-003"),
                        "keeps the history when it is flushed",
                        "an action taken for one that means nothing",
                        List.of(in(ACTIONS, "flush", Unchanged.class))),
                new Fault(
                        "act-flush-resets-timer",
                        Set.of("MT-ACT-004"),
                        "switches the timer off when the history is flushed",
                        "a chat made anew in place of an emptied one",
                        List.of(in(ACTIONS, "flush", Afresh.class))),
                new Fault(
                        "act-flush-keeps-notices",
                        Set.of("MT-ACT-003"),
                        "keeps the notices when the history is flushed",
                        "messages and notices in two tables, of which one is emptied",
                        List.of(in(ACTIONS, "flush", WithOldNotices.class))),
                new Fault(
                        "act-chat-timer-first",
                        Set.of("MT-ACT-005"),
                        "gives every message the chat's timer",
                        "the field ttl of layer 17 not looked at",
                        List.of(in(ACTIONS, "stored", ChatTimer.class))),
                new Fault(
                        "act-timer-unseen",
                        Set.of("MT-ACT-005"),
                        "shows nothing when the timer is set",
                        "the user writes on without knowing",
                        List.of(in(ACTIONS, "setTimer", WithOldNotices.class))),
                new Fault(
                        "act-negative-timer",
                        Set.of("MT-ACT-006"),
                        "takes a negative timer as it is",
                        "no check of the sign: messages destroyed before they are read",
                        List.of(in(ACTIONS, "timer", AsItIs.class))),
                new Fault(
                        "act-year-for-negative-timer",
                        Set.of("MT-ACT-006"),
                        "takes a negative timer for a year",
                        "the Android client",
                        List.of(in(ACTIONS, "timer", Year.class))),
                new Fault(
                        "act-timer-started-again",
                        Set.of("MT-ACT-007"),
                        "starts a timer again whenever its message is read",
                        "a date that is overwritten",
                        List.of(in(MESSAGE, "ticking", Never.class))),
                new Fault(
                        "act-reading-ignored",
                        Set.of("MT-ACT-007"),
                        "does not start timers when the other side has read",
                        "an action taken for one that means nothing",
                        List.of(in(ACTIONS, "read", Unchanged.class))),
                new Fault(
                        "act-own-messages-read",
                        Set.of("MT-ACT-007"),
                        "lets a side read what it wrote itself",
                        "ids looked up without looking at the sender",
                        List.of(yes(ACTIONS, "readable"))),
                new Fault(
                        "act-never-destroyed",
                        Set.of("MT-ACT-008"),
                        "keeps messages whose time is up",
                        "a timer that dies with the process",
                        List.of(in(MESSAGE, "expired", Never.class))),
                new Fault(
                        "act-anything-opened",
                        Set.of("MT-ACT-009"),
                        "opens what is not there or its own",
                        "ids from the screen sent on unchecked",
                        List.of(skip(ACTIONS, "requireFromPeer"))),
                new Fault(
                        "act-opened-without-timer",
                        Set.of("MT-ACT-009"),
                        "tells the other side and starts no timer on this one",
                        "timers only where the action arrives",
                        List.of(in(ACTIONS, "open", Unchanged.class))),
                new Fault(
                        "act-screenshot-unseen",
                        Set.of("MT-ACT-010"),
                        "shows nothing when a screenshot was taken",
                        "an action taken for one that means nothing",
                        List.of(in(ACTIONS, "screenshot", Unchanged.class))),
                new Fault(
                        "act-typing-forever",
                        Set.of("MT-ACT-011"),
                        "shows the other side typing after its message came",
                        "only a timeout ends it",
                        List.of(in(ACTIONS, "quiet", Unchanged.class))),
                new Fault(
                        "act-own-typing-shown",
                        Set.of("MT-ACT-011"),
                        "shows this side's own typing as the other's",
                        "one handler for sent and received actions",
                        List.of(in(ACTIONS, "typing", AsPeer.class))),
                new Fault(
                        "act-noop-seen",
                        Set.of("MT-ACT-012"),
                        "shows a line for every action it does not know",
                        "a default branch made for debugging",
                        List.of(in(ACTIONS, "nothing", Line.class))),
                new Fault(
                        "act-read-mark-goes-back",
                        Set.of("MT-ACT-013"),
                        "takes the last date it hears for the read mark",
                        "updates that arrive out of order",
                        List.of(in(ACTIONS, "readUntil", LastOne.class))),
                new Fault(
                        "act-closed-chat-goes-on",
                        Set.of("MT-ACT-014"),
                        "takes messages of a chat that was discarded",
                        "state left behind for the user to look at, and used",
                        List.of(skip(ACTIONS, "requireOpen"))),
                new Fault(
                        "act-discarded-history-kept",
                        Set.of("MT-ACT-014"),
                        "keeps the history of a chat that was to go with it",
                        "the flag history_deleted not read",
                        List.of(in(ACTIONS, "discard", KeepHistory.class))),
                new Fault(
                        "act-discard-deletes-always",
                        Set.of("MT-ACT-014"),
                        "deletes the history of every chat that is discarded",
                        "the flag history_deleted not read",
                        List.of(in(ACTIONS, "discard", DropHistory.class))),
                new Fault(
                        "act-random-id-twice",
                        Set.of("MT-ACT-015"),
                        "lets a message replace another one of the same random_id",
                        "a table by random_id without a look",
                        List.of(skip(ACTIONS, "requireNew"))));
    }

    static final class Unchanged {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) History history, @Advice.Return(readOnly = false) History after) {
            after = history;
        }
    }

    static final class KeepPeers {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) History history, @Advice.Return(readOnly = false) History after) {
            for (StoredMessage message : history.messages().values()) {
                if (message.by() == Side.PEER) {
                    after = new History(
                            after.messages().plus(message.randomId(), message),
                            after.notices(),
                            after.timer(),
                            after.typing(),
                            after.readUntil(),
                            after.closed());
                }
            }
        }
    }

    static final class WithOldNotices {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) History history, @Advice.Return(readOnly = false) History after) {
            after = new History(
                    after.messages(),
                    history.notices(),
                    after.timer(),
                    after.typing(),
                    after.readUntil(),
                    after.closed());
        }
    }

    static final class ChatTimer {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) History history, @Advice.Return(readOnly = false) StoredMessage message) {
            message = new StoredMessage(
                    message.randomId(), message.by(), message.content(), history.timer(), message.destroyedAt());
        }
    }

    static final class AsPeer {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 1, readOnly = false) Side by) {
            by = Side.PEER;
        }
    }

    static final class KeepHistory {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 1, readOnly = false) boolean deleteHistory) {
            deleteHistory = false;
        }
    }

    static final class DropHistory {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 1, readOnly = false) boolean deleteHistory) {
            deleteHistory = true;
        }
    }

    static final class Afresh {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) History after) {
            after = History.empty();
        }
    }

    static final class AsItIs {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) int seconds, @Advice.Return(readOnly = false) int timer) {
            timer = seconds;
        }
    }

    static final class Year {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) int seconds, @Advice.Return(readOnly = false) int timer) {
            if (seconds < 0) {
                timer = 365 * 86_400;
            }
        }
    }

    static final class Never {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean answer) {
            answer = false;
        }
    }

    static final class Line {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) History after) {
            after = new History(
                    after.messages(),
                    after.notices().plus(new Notice.ScreenshotTaken(Side.PEER)),
                    after.timer(),
                    after.typing(),
                    after.readUntil(),
                    after.closed());
        }
    }

    static final class LastOne {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(1) long date, @Advice.Return(readOnly = false) History after) {
            after = new History(after.messages(), after.notices(), after.timer(), after.typing(), date, after.closed());
        }
    }
}
