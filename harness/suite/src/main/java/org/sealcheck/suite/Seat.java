package org.sealcheck.suite;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Implementation;

/** What one running check has to itself: an instance of the subject, one of the peer, and the record of its calls. */
final class Seat implements AutoCloseable {
    final Implementation subject;
    final Implementation peer;
    final Recorder recorder = new Recorder();

    @Nullable
    Check check;

    @Nullable
    Random random;

    long startedNanos;

    Seat(Starter subject, Starter peer) {
        this.subject = subject.start(exchange -> recorder.add(exchange));
        try {
            this.peer = peer.start(exchange -> recorder.add(exchange));
        } catch (RuntimeException e) {
            this.subject.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try (subject) {
            peer.close();
        }
    }
}
