package org.sealcheck.reference.signal.session;

/**
 * An encrypted message, with what the transport has to say about it.
 *
 * @param body the whole message
 */
public record Ciphertext(Type type, byte[] body) {
    /** Which of the two formats it has. */
    public enum Type {
        PREKEY,
        MESSAGE
    }
}
