package org.sealcheck.suite.property.group;

import org.sealcheck.contract.Bytes;

/** One thing that happens in a group. Numbers choose among what there is at that moment and start over at its end. */
sealed interface GroupMove {
    /** A device gives its key as it is now to another that does not have it. */
    record Give(int from, int to) implements GroupMove {}

    /** A device makes a new key. */
    record Renew(int device) implements GroupMove {}

    record Send(int from, Bytes text) implements GroupMove {}

    /** A message arrives at a device, for the first time or not, whether the device was given its key or not. */
    record Deliver(int which, int to) implements GroupMove {}

    /** A message arrives with one bit of its content or its signature flipped. */
    record Alter(int which, int to, int bit) implements GroupMove {}

    /** A message arrives without its last bytes. */
    record Cut(int which, int to, int length) implements GroupMove {}

    /** A message arrives as one of another device. */
    record Misattribute(int which, int to, int claimed) implements GroupMove {}

    /** A message arrives as one to another group. */
    record Misdirect(int which, int to) implements GroupMove {}

    /** A distribution that a device was given arrives there again. */
    record Repeat(int which) implements GroupMove {}

    /** A device ends and starts again from what it stored. */
    record Restart(int device) implements GroupMove {}
}
