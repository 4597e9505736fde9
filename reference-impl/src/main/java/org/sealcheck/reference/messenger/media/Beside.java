package org.sealcheck.reference.messenger.media;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work at a time beside its caller's, if it is large enough to be worth it: an attachment is hashed twice and
 * authenticated once, over the same bytes. Mutable, for one stream.
 */
final class Beside {
    /** Bytes from which on handing over costs less than the work. */
    private static final int WORTHWHILE = 1 << 15;

    private @Nullable ForkJoinTask<?> running;

    /** Starts the next piece of work when the one before is done; what it reads must not change before {@link #await}. */
    void run(int bytes, Runnable work) {
        await();
        if (bytes < WORTHWHILE) {
            work.run();
        } else {
            running = ForkJoinPool.commonPool().submit(work);
        }
    }

    /** Waits for what was started, or does it if nobody has begun. */
    void await() {
        if (running != null) {
            running.join();
            running = null;
        }
    }
}
