package org.sealcheck.reference.mtproto.chat;

/** Why a chat is closed at once: somebody did not keep to the rules, and nothing further can be believed. */
public enum Closing {
    /** A sequence number that its sender can not have given (MT-SEQ-004, MT-SEQ-005). */
    WRONG_PARITY,
    /** Acknowledges less than before (MT-SEQ-012). */
    ACKNOWLEDGED_LESS,
    /** Acknowledges what was never sent (MT-SEQ-013). */
    ACKNOWLEDGED_UNSENT,
    /** More messages are missing than can be asked for (MT-SEQ-020). */
    GAP_TOO_LARGE,
    /** Asks for messages that can not be sent again (MT-SEQ-026 to MT-SEQ-028). */
    CANNOT_RESEND,
    /** A message under the old key after one under the new (MT-PFS-017). */
    WENT_BACK_TO_OLD_KEY,
    /** A step of an exchange that was not due, or does not fit (MT-PFS-009, MT-PFS-010, MT-PFS-023). */
    BROKEN_EXCHANGE,
    /** Version 1.0 in a message that was waiting, after 2.0 in an earlier one (MT-V1-103). */
    WENT_BACK_TO_VERSION_1
}
