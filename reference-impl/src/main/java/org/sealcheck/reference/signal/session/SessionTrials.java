package org.sealcheck.reference.signal.session;

import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.session.SessionCipher.Decrypted;
import org.sealcheck.reference.signal.wire.ReceivedMessage;

/**
 * Finds the session a message belongs to: the current one, then the archived ones from the newest on (REC-002). The
 * message does not say, so trying is the only way.
 */
final class SessionTrials {
    private SessionTrials() {}

    /**
     * The plaintext, and the record after it.
     *
     * @throws Rejection of the current session if none fits; the record is untouched (REC-006)
     */
    static Success decrypt(SessionRecord sessions, ReceivedMessage message, Entropy entropy) {
        Rejection first;
        try {
            Decrypted decrypted = SessionCipher.decrypt(sessions.current(), message, entropy);
            return new Success(sessions.withCurrent(decrypted.session()), decrypted.plaintext());
        } catch (Rejection e) {
            requireUndecided(e);
            first = e;
        }
        for (int position = 0; position < sessions.archived().size(); position++) {
            try {
                Decrypted decrypted = SessionCipher.decrypt(sessions.archived().get(position), message, entropy);
                return new Success(sessions.promote(position, decrypted.session()), decrypted.plaintext());
            } catch (Rejection e) {
                requireUndecided(e);
            }
        }
        throw first;
    }

    /**
     * Ends the search when a session has recognised the message: it has its chain and used its key, or its MAC verified.
     */
    private static void requireUndecided(Rejection rejection) {
        if (rejection.reason() == SignalReason.DUPLICATE_MESSAGE || rejection.reason() == SignalReason.BAD_PADDING) {
            throw rejection;
        }
    }

    /** What the search found. */
    record Success(SessionRecord sessions, byte[] plaintext) {}
}
