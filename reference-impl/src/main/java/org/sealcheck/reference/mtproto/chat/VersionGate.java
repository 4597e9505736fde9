package org.sealcheck.reference.mtproto.chat;

import org.sealcheck.reference.Rejection;

/**
 * From which message on everything of theirs must come in version 2.0.
 *
 * @param floor the lowest raw out_seq_no that came in 2.0 or in layer 73 or more; {@link #NONE} before there is one
 */
public record VersionGate(int floor) {
    static final int NONE = Integer.MAX_VALUE;

    static VersionGate start() {
        return new VersionGate(NONE);
    }

    /** MT-V1-102, MT-V1-105: until 2.0 was seen, and while earlier messages are missing. */
    boolean mayBeLegacy(boolean gap) {
        return floor == NONE || gap;
    }

    /** MT-V1-103. */
    VersionGate after(int raw, boolean legacy, int layer) {
        return settles(legacy, layer) && raw < floor ? new VersionGate(raw) : this;
    }

    private static boolean settles(boolean legacy, int layer) {
        return !legacy || layer >= Layers.VERSION_2;
    }

    /** MT-V1-103, MT-V1-104. */
    void requireNotAfter(int raw, boolean legacy) {
        if (legacy && isAbove(raw)) {
            throw new Rejection(
                    ChatReason.DOWNGRADE,
                    "MT-V1-103",
                    "message " + raw + " comes in version 1.0, message " + floor + " came in 2.0");
        }
    }

    /** MT-V1-106. */
    static void requireFitting(boolean legacy, int layer) {
        if (legacy && layer >= Layers.VERSION_2) {
            throw new Rejection(
                    ChatReason.DOWNGRADE, "MT-V1-106", "a message of layer " + layer + " comes in version 1.0");
        }
    }

    /** MT-V1-103, for what was waiting when 2.0 came. */
    void requireStillAllowed(int raw, boolean legacy) {
        if (legacy && isAbove(raw)) {
            throw new Violation(
                    Closing.WENT_BACK_TO_VERSION_1,
                    "message " + raw + " came in version 1.0, message " + floor + " in 2.0");
        }
    }

    private boolean isAbove(int raw) {
        return raw > floor;
    }
}
