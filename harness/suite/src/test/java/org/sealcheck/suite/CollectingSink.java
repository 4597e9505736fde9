package org.sealcheck.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps every result, for tests. */
public final class CollectingSink implements ResultSink {
    public final List<String> started = new ArrayList<>();
    public final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    public final Map<String, List<Exchange>> transcripts = new LinkedHashMap<>();

    @Override
    public synchronized void started(Check check) {
        started.add(check.id());
    }

    @Override
    public synchronized void finished(Check check, Outcome outcome, long micros, List<Exchange> transcript) {
        if (outcomes.put(check.id(), outcome) != null) {
            throw new IllegalStateException(check.id() + " was reported twice");
        }
        transcripts.put(check.id(), transcript);
    }
}
