package org.sealcheck.suite.property.play;

/**
 * One request to a server that holds prekeys.
 *
 * @param device which of the devices it is about
 * @param count how many one-time prekeys come with it, where any do
 */
public record ServerMove(Kind kind, int device, int count) {
    /** What is asked of the server. */
    public enum Kind {
        /** Registers; again, with new keys throughout, if it is registered. */
        REGISTER,
        FETCH,
        ADD_ONE_TIME_PREKEYS,
        ROTATE_SIGNED_PREKEY,
        /** The same with a bit of the signature flipped: must be refused. */
        ROTATE_WITH_BAD_SIGNATURE
    }
}
