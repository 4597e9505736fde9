package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;

import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.pcollections.TreePVector;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.contract.signal.SignalSession;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.signal.session.SessionRecord;
import org.sealcheck.reference.signal.session.SessionState;

/** Faults of the sessions with one device: requirements REC. */
final class RecordFaults {
    private static final String ADAPTER = "adapter.reference.ReferenceSession";
    private static final String RECORD = "reference.signal.session.SessionRecord";

    private RecordFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "session-overwritten",
                        Set.of("REC-001", "REC-002", "REC-005"),
                        "forgets the earlier sessions when a new one begins",
                        "one row a device in the session table",
                        List.of(in(RECORD, "archiveCurrent", Forget.class))),
                new Fault(
                        "session-not-promoted",
                        Set.of("REC-003", "REC-005"),
                        "goes on sending in its own session after a message came in an archived one",
                        "simultaneous initiation that never converges",
                        List.of(in(RECORD, "promote", StayCurrent.class))),
                new Fault(
                        "session-tried-is-lost",
                        Set.of("REC-006"),
                        "loses the session that was tried before the one that fits",
                        "go.mau.fi/libsignal tries messages on the stored session itself",
                        List.of(in(RECORD, "promote", LoseCurrent.class))),
                new Fault(
                        "known-base-key-rebuilt",
                        Set.of("REC-004"),
                        "builds the session anew for each message that carries set-up information",
                        "the header taken for an order, whatever is known",
                        List.of(no(RECORD, "knows"))),
                new Fault(
                        "session-dropped-on-forgery",
                        Set.of("REC-007", "LIM-005"),
                        "drops the sessions with a device when a message of it does not authenticate",
                        "an automatic session reset that anybody can trigger",
                        List.of(in(ADAPTER, "decrypt", DropSessions.class))),
                new Fault(
                        "session-dropped-on-bad-bundle",
                        Set.of("REC-007"),
                        "drops the sessions with a device when a bundle of it is refused",
                        "the old session removed before the new one is known to be good",
                        List.of(in(ADAPTER, "processBundle", DropOnBundle.class))),
                new Fault(
                        "plaintext-without-session",
                        Set.of("REC-008", "GEN-001"),
                        "sends in the clear where there is no session",
                        "a fallback for devices that do not encrypt yet",
                        List.of(in(ADAPTER, "encrypt", SendPlaintext.class))));
    }

    static final class Forget {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) SessionState session, @Advice.Return(readOnly = false) SessionRecord sessions) {
            sessions = new SessionRecord(session, TreePVector.empty());
        }
    }

    static final class StayCurrent {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This SessionRecord self,
                @Advice.Argument(0) int position,
                @Advice.Argument(1) SessionState session,
                @Advice.Return(readOnly = false) SessionRecord sessions) {
            sessions = new SessionRecord(self.current(), self.archived().with(position, session));
        }
    }

    static final class LoseCurrent {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This SessionRecord self,
                @Advice.Argument(0) int position,
                @Advice.Argument(1) SessionState session,
                @Advice.Return(readOnly = false) SessionRecord sessions) {
            sessions = new SessionRecord(session, self.archived().minus(position));
        }
    }

    static final class DropSessions {
        @Advice.OnMethodExit(onThrowable = RejectedException.class)
        static void exit(
                @Advice.This SignalSession self,
                @Advice.Argument(0) SignalSession.ToDecrypt input,
                @Advice.Thrown Throwable thrown) {
            if (thrown instanceof RejectedException) {
                self.deleteSession(new SignalSession.OfRemote(input.party(), input.remote()));
            }
        }
    }

    static final class DropOnBundle {
        @Advice.OnMethodExit(onThrowable = RejectedException.class)
        static void exit(
                @Advice.This SignalSession self,
                @Advice.Argument(0) SignalSession.FetchedBundle input,
                @Advice.Thrown Throwable thrown) {
            if (thrown instanceof RejectedException) {
                self.deleteSession(new SignalSession.OfRemote(input.party(), input.remote()));
            }
        }
    }

    static final class SendPlaintext {
        @Advice.OnMethodExit(onThrowable = RejectedException.class)
        static void exit(
                @Advice.Argument(0) SignalSession.ToEncrypt input,
                @Advice.Return(readOnly = false) SignalSession.Ciphertext ciphertext,
                @Advice.Thrown(readOnly = false) Throwable thrown) {
            if (thrown instanceof RejectedException) {
                thrown = null;
                ciphertext = new SignalSession.Ciphertext(MessageType.MESSAGE, input.plaintext());
            }
        }
    }
}
