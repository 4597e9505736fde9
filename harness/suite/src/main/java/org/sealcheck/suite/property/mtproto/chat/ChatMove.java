package org.sealcheck.suite.property.mtproto.chat;

/**
 * Something that happens.
 *
 * @param which a party or a packet, whatever the kind is about; any number means one of those there are
 */
record ChatMove(Kind kind, int which) {
    enum Kind {
        /** A party writes a text. */
        WRITE,
        /** The Server delivers the oldest packet. */
        DELIVER,
        /** The Server delivers any packet. */
        DELIVER_ANY,
        /** The Server loses a packet that is sent for the first time. */
        LOSE,
        /** The Server delivers a packet a second time. */
        REPLAY,
        /** The Server throws a packet back at its sender. */
        REFLECT,
        /** The Server delivers a packet with a bit flipped. */
        ALTER,
        /** The Server makes up a packet. */
        GARBAGE,
        /** A client ends and starts again. */
        RESTART,
        /** Eight days go by, and a party's client runs. */
        REKEY
    }
}
