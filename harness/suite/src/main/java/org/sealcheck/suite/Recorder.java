package org.sealcheck.suite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the calls of the check that runs on one seat: the newest, up to a bound. */
final class Recorder {
    /** Enough for any scenario; a runaway property keeps what came last. */
    private static final int MOST = 2_000;

    private final Deque<Exchange> exchanges = new ArrayDeque<>();

    synchronized void add(Exchange exchange) {
        if (exchanges.size() == MOST) {
            exchanges.removeFirst();
        }
        exchanges.addLast(exchange);
    }

    synchronized void clear() {
        exchanges.clear();
    }

    synchronized List<Exchange> taken() {
        List<Exchange> all = new ArrayList<>(exchanges);
        exchanges.clear();
        return all;
    }
}
