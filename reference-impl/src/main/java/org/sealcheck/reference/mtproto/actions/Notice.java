package org.sealcheck.reference.mtproto.actions;

/** A line between the messages that tells what somebody did. */
public sealed interface Notice {
    Side by();

    /** The timer for new messages was set, or switched off by 0 seconds (MT-ACT-005). */
    record TimerSet(Side by, int seconds) implements Notice {}

    /** A screenshot was taken (MT-ACT-010). */
    record ScreenshotTaken(Side by) implements Notice {}
}
