package org.sealcheck.suite.property.play;

import org.sealcheck.contract.Bytes;

/**
 * One thing that happens in a play. Numbers choose among what there is at that moment and start over at its end; a move
 * that finds nothing to choose from does nothing.
 */
public sealed interface Move {

    /** A device writes to another, if it has a session with it. */
    record Send(int from, int to, Bytes text) implements Move {}

    /** A device writes to another with which it has no session, if so. */
    record SendWithoutSession(int from, int to) implements Move {}

    /** A message on its way arrives: not necessarily the oldest. */
    record Deliver(int which) implements Move {}

    /** A message on its way is lost. */
    record Lose(int which) implements Move {}

    /** A message that was read arrives again. */
    record Replay(int which) implements Move {}

    /** A message on its way arrives with one bit flipped in the part that its MAC covers, and stays on its way. */
    record Alter(int which, int bit) implements Move {}

    /** A message on its way arrives with one bit flipped anywhere, and stays on its way. */
    record AlterAnywhere(int which, int bit) implements Move {}

    /** A message on its way arrives without its last bytes, and stays on its way. */
    record Cut(int which, int length) implements Move {}

    /** Bytes that nobody sent arrive as a message. */
    record Garbage(int to, int as, boolean setUp, Bytes body) implements Move {}

    /** A message comes back to the device that sent it, as if the other had sent it. */
    record Reflect(int which) implements Move {}

    /** A message on its way arrives at another device than its recipient, too. */
    record Misdeliver(int which, int to) implements Move {}

    /** A device fetches a bundle of another and starts a session from it. */
    record Start(int from, int to, boolean oneTimePreKey) implements Move {}

    /** A device loses all its sessions with another. */
    record Forget(int device, int other) implements Move {}

    /** A device stores everything, ends, and is started again from what it stored. */
    record Restart(int device) implements Move {}
}
