package org.sealcheck.contract.rpc;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.ErrorDetail;

/**
 * One life of an implementation in another process: requests go out, answers settle their calls, until it ends.
 *
 * <p>Three threads. The reader settles calls. The writer sends what has piled up, but a request that finds nothing in
 * flight is sent by its caller ({@link #flush}), which saves a hand-off where it is felt. The watchdog looks a few
 * times per time limit whether the oldest call has used it up; no call costs a timer.
 */
final class Connection {
    /** Told by the reader and the watchdog, with no lock held. */
    interface Owner {
        /** Answers have come and made room for more requests. */
        void answered();

        /**
         * It is over.
         *
         * @param unanswered the calls in flight, the oldest first
         */
        void ended(Connection connection, Ending ending, List<Call> unanswered);
    }

    private static final int CHECKS_PER_LIMIT = 4;

    private final Link link;
    private final Bounds bounds;
    private final Owner owner;
    private final AnswerReader answers;
    private final LineReader lines;

    /** What the watchdog pauses on: on the connection's own lock every request would wake it. */
    private final Object pause = new Object();

    private final Map<Long, Call> inFlight = new LinkedHashMap<>();
    private final Outbox outbox = new Outbox();
    private long oldestSince;
    private volatile Duration limit;
    private boolean open = true;
    private @Nullable Ending ending;

    Connection(Link link, Bounds bounds, Owner owner) {
        this.link = link;
        this.bounds = bounds;
        this.owner = owner;
        this.answers = new AnswerReader(this::take, link.inputName());
        this.lines = new LineReader(link.input(), bounds.maxLine());
        this.limit = bounds.startUp();
        BackgroundThread.start("reader", this::read);
        BackgroundThread.start("writer", this::write);
        BackgroundThread.start("watchdog", this::watch);
    }

    /**
     * It has said hello: from now on calls have their own time limit.
     *
     * @param declared how much its rejections tell
     */
    void greeted(ErrorDetail declared) {
        answers.expect(declared);
        limit = bounds.call();
        wakeWatchdog();
    }

    /** How it ended, or null if it has not, or was asked to. */
    synchronized @Nullable Ending ending() {
        return ending;
    }

    synchronized int inFlight() {
        return inFlight.size();
    }

    /**
     * Puts a request on its way; {@link #flush} sends it.
     *
     * @return false if the connection has ended and the request was not taken
     */
    synchronized boolean enqueue(Call call) {
        if (!open) {
            return false;
        }
        if (inFlight.isEmpty()) {
            oldestSince = System.nanoTime();
        }
        inFlight.put(call.id, call);
        outbox.add(call.line);
        return true;
    }

    /** Sends what is waiting, or has it sent. */
    void flush() {
        if (leftToWriter()) {
            return;
        }
        try {
            send();
        } catch (IOException e) {
            end(Ending.crashed(link.ending("stdin")));
        }
    }

    /**
     * A lone request is sent by its caller, which will then wait for the answer. Several are left to the writer: the
     * caller goes on working, and a kernel takes whoever writes to a pipe for one who will not, and puts the program
     * that it wakes on the same processor. A thread that settles calls must not be held up by writing.
     */
    private synchronized boolean leftToWriter() {
        boolean left = inFlight.size() > 1 || BackgroundThread.isCurrent();
        if (left) {
            notifyAll();
        }
        return left;
    }

    /** Ends it with the courtesies: no more calls, a closed stdin, time to go. */
    void leave() {
        synchronized (this) {
            open = false;
            notifyAll();
        }
        wakeWatchdog();
        link.shutDown();
    }

    Tail log() {
        return link.log();
    }

    /** Ends it at once, and tells the owner why, unless it has ended already. */
    private void end(Ending cause) {
        List<Call> unanswered;
        synchronized (this) {
            if (!open) {
                return;
            }
            open = false;
            unanswered = List.copyOf(inFlight.values());
            inFlight.clear();
            notifyAll();
        }
        wakeWatchdog();
        link.kill();
        try {
            link.log().awaitEnd(bounds.farewell().toMillis() / CHECKS_PER_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Ending complete = cause.withLog(link.log());
        synchronized (this) {
            ending = complete;
        }
        owner.ended(this, complete, unanswered);
    }

    private synchronized @Nullable Call take(long id) {
        Call call = inFlight.remove(id);
        if (call != null) {
            oldestSince = System.nanoTime();
        }
        return call;
    }

    private synchronized boolean idle() {
        return inFlight.isEmpty();
    }

    private void read() {
        try {
            while (lines.next()) {
                if (idle()) {
                    end(Ending.protocolError("wrote " + Quote.of(lines.line()) + " to " + link.inputName()
                            + " while no request was waiting; only answers belong there, print logs to stderr"));
                    return;
                }
                answers.read(lines.buffer(), lines.start(), lines.length());
                if (!lines.more()) {
                    owner.answered();
                }
            }
            String rest = lines.rest();
            end(Ending.crashed(
                    link.ending("stdout") + (rest.isEmpty() ? "" : " in the middle of a line: " + Quote.of(rest))));
        } catch (LineReader.TooLong e) {
            end(Ending.protocolError(
                    "wrote " + e.getMessage() + " to " + link.inputName() + ", starting with " + Quote.of(e.start())));
        } catch (AnswerReader.Stray e) {
            end(Ending.protocolError(e.getMessage()));
        } catch (IOException e) {
            end(Ending.crashed(link.ending("stdout")));
        } catch (RuntimeException e) {
            // A bug of the harness. Whoever waits for an answer must hear of it all the same.
            end(Ending.protocolError("wrote something that the harness failed to read: " + e));
        }
    }

    private void write() {
        try {
            while (awaitOutput()) {
                send();
            }
        } catch (IOException e) {
            end(Ending.crashed(link.ending("stdin")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean awaitOutput() throws InterruptedException {
        while (open && !outbox.sendable()) {
            wait();
        }
        return open;
    }

    private void send() throws IOException {
        synchronized (this) {
            if (!outbox.startSending()) {
                return;
            }
        }
        try {
            outbox.writeTo(link.output());
        } finally {
            synchronized (this) {
                outbox.stopSending();
                if (outbox.sendable()) {
                    notifyAll();
                }
            }
        }
    }

    private void watch() {
        boolean goneBefore = false;
        try {
            while (awaitPause()) {
                Duration exceeded = exceeded();
                // A grandchild can hold the pipe open after the child is gone; the reader gets one more pause to read
                // what is left in it.
                boolean gone = link.gone();
                if (gone && goneBefore) {
                    end(Ending.crashed(link.ending("stdout")));
                } else if (exceeded != null) {
                    end(Ending.hung(silence(exceeded)));
                }
                goneBefore = gone;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a fraction of the time limit, or until the limit has changed; false once the connection has ended. */
    private boolean awaitPause() throws InterruptedException {
        synchronized (pause) {
            if (isOpen()) {
                pause.wait(Math.max(1, limit.toMillis() / CHECKS_PER_LIMIT));
            }
        }
        return isOpen();
    }

    private void wakeWatchdog() {
        synchronized (pause) {
            pause.notifyAll();
        }
    }

    private synchronized boolean isOpen() {
        return open;
    }

    /** The time limit that the oldest call has used up, or null. */
    private synchronized @Nullable Duration exceeded() {
        boolean late = !inFlight.isEmpty() && System.nanoTime() - oldestSince >= limit.toNanos();
        return late ? limit : null;
    }

    private String silence(Duration limit) {
        String what = "did not answer within "
                + BigDecimal.valueOf(limit.toNanos(), 9).stripTrailingZeros().toPlainString() + " s";
        int unfinished = lines.unfinished();
        return unfinished == 0 ? what : what + ", though it wrote " + unfinished + " bytes without a line end";
    }
}
