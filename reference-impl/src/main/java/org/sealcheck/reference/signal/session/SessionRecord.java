package org.sealcheck.reference.signal.session;

import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.sealcheck.reference.signal.Limits;
import org.sealcheck.reference.signal.keys.PublicKey;

/**
 * All sessions with one address.
 *
 * @param current the one that encrypts
 * @param archived earlier ones, newest first: their late messages still decrypt (REC-002)
 */
public record SessionRecord(SessionState current, PVector<SessionState> archived) {
    static SessionRecord of(SessionState session) {
        return new SessionRecord(session, TreePVector.empty());
    }

    /** The record with a new session, and the current one archived (REC-001). */
    SessionRecord archiveCurrent(SessionState session) {
        return new SessionRecord(session, evictOldest(archived.plus(0, current)));
    }

    /** The record after an archived session decrypted a message: it is the current one now (REC-003). */
    SessionRecord promote(int position, SessionState session) {
        return new SessionRecord(session, archived.minus(position).plus(0, current));
    }

    SessionRecord withCurrent(SessionState session) {
        return new SessionRecord(session, archived);
    }

    /** Whether one of the sessions was set up with this base key (REC-004). */
    boolean knows(PublicKey baseKey) {
        return current.baseKey().equals(baseKey)
                || archived.stream().anyMatch(session -> session.baseKey().equals(baseKey));
    }

    /** LIM-004. */
    private static PVector<SessionState> evictOldest(PVector<SessionState> archived) {
        return archived.size() > Limits.maxArchivedSessions() ? archived.minus(archived.size() - 1) : archived;
    }
}
