package org.sealcheck.bench.session;

/**
 * One device of one library, with one correspondent, its stores in memory.
 *
 * <p>Every party does the same work: before a step it reads its session from bytes, after it writes it to bytes, as
 * the in-memory stores of both third-party libraries do. Messages come and go as bytes.
 *
 * @param <B> the library's own type of a prekey bundle
 */
public interface Party<B> {
    /** Its public keys, with a one-time prekey. */
    B bundle();

    /** Starts a session: verifies the signature, agrees, stores. */
    void process(B bundle);

    Sent encrypt(byte[] plaintext);

    byte[] decrypt(Sent message);

    /** What brings the party back to where it is now, its one-time prekey included. */
    Runnable checkpoint();
}
