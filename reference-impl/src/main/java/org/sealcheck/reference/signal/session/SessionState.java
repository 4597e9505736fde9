package org.sealcheck.reference.signal.session;

import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.ratchet.Ratchet;

/**
 * One session, in one of the two states it can be in.
 *
 * <pre>{@code
 * processBundle ------------------> Unacknowledged --a message decrypts--> Established
 * first PreKeySignalMessage decrypts ------------------------------------> Established
 * }</pre>
 */
public sealed interface SessionState {
    SessionParties parties();

    /** The initiator's base key: what tells one session with a device from another (REC-004). */
    PublicKey baseKey();

    Ratchet ratchet();

    /** This session after a message was sent. */
    SessionState sent();

    /** This session after a message was received: the initiator now knows that the other side has it. */
    default Established received(Ratchet next) {
        return new Established(parties(), baseKey(), next);
    }

    /**
     * The initiator's session before any reply: every message carries what builds the session (SESS-014).
     *
     * @param setUp the rest of the header
     */
    record Unacknowledged(SessionParties parties, PublicKey baseKey, Ratchet ratchet, SetUp setUp)
            implements SessionState {
        @Override
        public Unacknowledged sent() {
            return new Unacknowledged(parties, baseKey, ratchet.sent(), setUp);
        }
    }

    /** A session that both sides have. */
    record Established(SessionParties parties, PublicKey baseKey, Ratchet ratchet) implements SessionState {
        @Override
        public Established sent() {
            return new Established(parties, baseKey, ratchet.sent());
        }
    }
}
