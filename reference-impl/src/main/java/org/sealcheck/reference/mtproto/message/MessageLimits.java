package org.sealcheck.reference.mtproto.message;

/** How much padding a message has. */
final class MessageLimits {
    private MessageLimits() {}

    /** The least of version 2.0 (MT-ENC-002): with less, the length of the body shows. */
    static int minPadding() {
        return 12;
    }

    /** The most of version 2.0 (MT-ENC-002): bounds what a sender can make a receiver carry. */
    static int maxPadding() {
        return 1024;
    }

    /**
     * The most of version 1.0 (MT-V1-002), whose padding nothing authenticates: with more, anybody could append blocks to a
     * packet.
     */
    static int maxLegacyPadding() {
        return 15;
    }
}
