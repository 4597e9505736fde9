package org.sealcheck.reference.messenger.journal;

/** What a message is for. */
public enum MessageKind {
    /** Something a user wrote. */
    CONTENT,
    /** Something about other messages, such as that one is withdrawn: without content of its own. */
    CONTROL
}
