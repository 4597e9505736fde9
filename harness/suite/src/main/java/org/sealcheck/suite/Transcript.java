package org.sealcheck.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sealcheck.contract.Traffic;

/** Keeps the calls of one check in the order they were made: the newest, up to a bound. */
public final class Transcript {
    /** Enough for any scenario; a runaway property keeps what came last. */
    private static final int MOST = 2_000;

    private record Key(String actor, long call) {}

    private final Map<Key, Exchange> exchanges = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Exchange> eldest) {
            return size() > MOST;
        }
    };

    /** What to give to the implementation that this actor is. */
    public Traffic listener(String actor) {
        return new Traffic() {
            @Override
            public void request(long call, Supplier<String> line) {
                put(new Key(actor, call), new Exchange(actor, line, null));
            }

            @Override
            public void answer(long call, Supplier<String> line) {
                complete(new Key(actor, call), line);
            }
        };
    }

    private synchronized void put(Key key, Exchange exchange) {
        exchanges.put(key, exchange);
    }

    private synchronized void complete(Key key, Supplier<String> answer) {
        exchanges.computeIfPresent(key, (k, open) -> new Exchange(open.actor(), open.request(), answer));
    }

    synchronized void clear() {
        exchanges.clear();
    }

    /** What was kept; from now on it keeps what comes then. */
    public synchronized List<Exchange> taken() {
        List<Exchange> all = new ArrayList<>(exchanges.values());
        exchanges.clear();
        return all;
    }
}
