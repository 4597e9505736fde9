package org.sealcheck.reference.messenger.media;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * SHA-256 of a stream, computed beside whatever else its caller does with the same bytes, on another core where one is free.
 * Mutable, for one stream and one thread besides its own.
 */
final class HashBeside {
    /** Bytes that are worth handing over at a time, while the next ones are made. */
    static final int STRETCH = 1 << 18;

    /** Bytes from which on handing over costs less than hashing. */
    private static final int WORTHWHILE = 1 << 15;

    private final MessageDigest hash = sha256();
    private final Queue<Stretch> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();

    /** Takes the next bytes, which must not change before {@link #await}. */
    void update(byte[] bytes, int offset, int length) {
        waiting.add(new Stretch(bytes, offset, length));
        if (length >= WORTHWHILE && running.compareAndSet(false, true)) {
            ForkJoinPool.commonPool().execute(this::run);
        }
    }

    /** Hashes what waits, or waits until the other thread has: a stretch leaves the queue when it is hashed. */
    synchronized void await() {
        for (Stretch next = waiting.peek(); next != null; next = waiting.peek()) {
            next.hash(hash);
            waiting.remove();
        }
    }

    /** 32 bytes. */
    byte[] digest() {
        await();
        return hash.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void run() {
        do {
            await();
            running.set(false);
        } while (!waiting.isEmpty() && running.compareAndSet(false, true));
    }

    private record Stretch(byte[] bytes, int offset, int length) {
        void hash(MessageDigest hash) {
            for (int done = 0; done < length; done += BlockCipher.STEP) {
                hash.update(bytes, offset + done, Math.min(BlockCipher.STEP, length - done));
            }
        }
    }
}
