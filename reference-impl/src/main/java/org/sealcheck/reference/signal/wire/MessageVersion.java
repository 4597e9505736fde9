package org.sealcheck.reference.signal.wire;

import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.SignalReason;

/**
 * The first byte of every message: the message's version in the high nibble, the newest version its writer knows in
 * the low one, which readers ignore.
 */
final class MessageVersion {
    static final int CURRENT = 3;

    /** What we write: 33 (WIRE-009). */
    static final byte BYTE = CURRENT << 4 | CURRENT;

    private MessageVersion() {}

    static int of(byte versionByte) {
        return (versionByte & 0xff) >>> 4;
    }

    /**
     * Passes for version 3 only (WIRE-003).
     *
     * @throws Rejection legacy-version or unknown-version
     */
    static void requireSupported(int version) {
        requireNotLegacy(version);
        requireKnown(version);
    }

    /**
     * Passes if the message inside has the version of the one around it (WIRE-010).
     *
     * @throws Rejection version-mismatch
     */
    static void requireSame(int outer, int inner) {
        if (outer != inner) {
            throw new Rejection(
                    SignalReason.VERSION_MISMATCH,
                    "WIRE-010",
                    "a PreKeySignalMessage of version " + outer + " carries a SignalMessage of version " + inner);
        }
    }

    private static void requireNotLegacy(int version) {
        if (version < CURRENT) {
            throw new Rejection(
                    SignalReason.LEGACY_VERSION,
                    "WIRE-003",
                    "message version " + version + " is no longer spoken, only 3");
        }
    }

    private static void requireKnown(int version) {
        if (version > CURRENT) {
            throw new Rejection(SignalReason.UNKNOWN_VERSION, "WIRE-003", "message version " + version + " is unknown");
        }
    }
}
