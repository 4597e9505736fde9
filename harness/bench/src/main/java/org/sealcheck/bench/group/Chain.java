package org.sealcheck.bench.group;

/**
 * Somebody's sender key in a group, and another member who was given it.
 *
 * <p>Every library does the same work: before a step the sender key is read from bytes, after it it is written to bytes.
 */
public interface Chain {
    /** The next message, as bytes. */
    byte[] encrypt(byte[] plaintext);

    /** Reads a message of the same chain. */
    byte[] decrypt(byte[] message);
}
