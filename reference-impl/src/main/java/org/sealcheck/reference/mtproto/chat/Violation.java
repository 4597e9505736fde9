package org.sealcheck.reference.mtproto.chat;

/** Thrown within a step, and caught by it: the chat is to be closed. */
final class Violation extends RuntimeException {
    private final transient Closing closing;

    Violation(Closing closing, String message) {
        super(message, null, false, false);
        this.closing = closing;
    }

    Closing closing() {
        return closing;
    }
}
