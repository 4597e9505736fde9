package org.sealcheck.suite.secretchat;

import org.sealcheck.contract.Bytes;

/** The inside of a message. */
public sealed interface Said {
    /** A message of the user's. */
    record Text(long randomId, String text) implements Said {}

    /** A service message. */
    record Service(long randomId, Act act) implements Said {}

    /** Any TL at all. */
    record Raw(long randomId, Bytes tl) implements Said {}

    long randomId();
}
