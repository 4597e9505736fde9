package org.sealcheck.suite.property.play;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which sessions each device has with each other one, the current one first (REC-001, REC-003). */
final class Records {
    private record Key(Device device, Device remote) {}

    private final Map<Key, Deque<Session>> records = new HashMap<>();

    /** The session it would send with; null if it has none. */
    @Nullable
    Session current(Device device, Device remote) {
        return of(device, remote).peekFirst();
    }

    boolean has(Device device, Device remote, Session session) {
        return of(device, remote).contains(session);
    }

    /** A session was started, or has just decrypted a message: it is the current one now. */
    void makeCurrent(Device device, Device remote, Session session) {
        Deque<Session> sessions = of(device, remote);
        sessions.remove(session);
        sessions.addFirst(session);
    }

    void forget(Device device, Device remote) {
        of(device, remote).clear();
    }

    private Deque<Session> of(Device device, Device remote) {
        return records.computeIfAbsent(new Key(device, remote), key -> new ArrayDeque<>());
    }
}
