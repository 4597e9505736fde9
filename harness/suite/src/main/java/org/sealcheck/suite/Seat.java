package org.sealcheck.suite;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Implementation;

/** What one running check has to itself: an instance of the subject, one of the peer, and the record of its calls. */
final class Seat implements AutoCloseable {
    final Implementation subject;
    final Implementation peer;
    final Transcript transcript = new Transcript();

    @Nullable
    Check check;

    @Nullable
    Random random;

    /** Calls of the last try that failed, where the check is tried many times. */
    @Nullable
    List<Exchange> failedTry;

    int triesToShrink;
    boolean answersNoMore;
    long startedNanos;

    Seat(Supplier<Implementation> subject, Supplier<Implementation> peer) {
        this.subject = subject.get().observed(transcript.listener(Exchange.SUBJECT));
        try {
            this.peer = peer.get().observed(transcript.listener(Exchange.PEER));
        } catch (RuntimeException e) {
            this.subject.close();
            throw e;
        }
    }

    /** The check is over: nothing of it stays. */
    void leave() {
        check = null;
        random = null;
        failedTry = null;
        triesToShrink = 0;
        answersNoMore = false;
        transcript.clear();
    }

    @Override
    public void close() {
        try (subject) {
            peer.close();
        }
    }
}
