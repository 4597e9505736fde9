package org.sealcheck.suite.property.play.messenger;

/**
 * One thing that happens to a sender.
 *
 * @param device which of the other devices it is about
 * @param post which of the messages sent so far it is about
 * @param amount how many, how long or which, where that is open
 */
public record SenderMove(Kind kind, int device, int post, int amount) {
    /** What happens. */
    public enum Kind {
        /** Sends a message to the account of the device. */
        POST,
        /** Gets a retry receipt, with {@code amount} as the claimed count. */
        RETRY,
        /** Gets one that brings the device's genuine keys. */
        RETRY_WITH_KEYS,
        /** Gets one {@code amount - 2} ms from the end of the 30 days. */
        RETRY_AT_THE_EDGE,
        /** Gets one about another chat. */
        RETRY_IN_ANOTHER_CHAT,
        /** Gets one with somebody else's keys. */
        RETRY_WITH_FOREIGN_KEYS,
        DELIVERY,
        /** Processes identity keys of the device: 1 a foreign one, 2 the genuine one, 3 a foreign one and the genuine one. */
        IDENTITY,
        DELETE,
        /** Hours pass: {@code amount} times fifty. */
        TIME,
        /** The clock is set back by {@code amount} hours. */
        CLOCK_BACK,
        REMOVE_DEVICE,
        ADD_DEVICE,
        RESTART
    }
}
