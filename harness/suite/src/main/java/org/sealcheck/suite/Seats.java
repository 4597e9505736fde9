package org.sealcheck.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.sealcheck.contract.Implementation;

/** Hands seats to the threads that run checks: as many as there are jobs, started when first needed. */
final class Seats implements AutoCloseable {
    private final int most;
    private final Supplier<Implementation> subject;
    private final Supplier<Implementation> peer;
    private final BlockingQueue<Seat> free = new LinkedBlockingQueue<>();
    private final List<Seat> all = new ArrayList<>();

    Seats(int most, Supplier<Implementation> subject, Supplier<Implementation> peer) {
        this.most = most;
        this.subject = subject;
        this.peer = peer;
    }

    /** A free seat; waits for one if all are taken. */
    Seat take() {
        Seat seat = free.poll();
        if (seat != null) {
            return seat;
        }
        synchronized (all) {
            if (all.size() < most) {
                Seat started = new Seat(subject, peer);
                all.add(started);
                return started;
            }
        }
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a free instance of the implementation", e);
        }
    }

    void give(Seat seat) {
        free.add(seat);
    }

    @Override
    public void close() {
        synchronized (all) {
            all.forEach(Seat::close);
            all.clear();
            free.clear();
        }
    }
}
