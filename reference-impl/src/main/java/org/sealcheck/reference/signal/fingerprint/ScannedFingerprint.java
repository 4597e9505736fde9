package org.sealcheck.reference.signal.fingerprint;

import com.google.protobuf.InvalidProtocolBufferException;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.wire.proto.SignalFingerprints.CombinedFingerprints;

/**
 * What a camera read from the other party's screen: complete, and possibly about other keys.
 *
 * @param version of the scannable form, unsigned 32 bits
 * @param local the content about the party that shows it
 * @param remote the content about the party that scanned it
 */
public record ScannedFingerprint(int version, byte[] local, byte[] remote) {
    /**
     * Reads a scannable fingerprint (FPR-004, FPR-006).
     *
     * @throws Rejection bad-fingerprint
     */
    public static ScannedFingerprint parse(byte[] scanned) {
        CombinedFingerprints fields = fields(scanned);
        requireComplete(fields);
        return new ScannedFingerprint(
                fields.getVersion(),
                fields.getLocalFingerprint().getContent().toByteArray(),
                fields.getRemoteFingerprint().getContent().toByteArray());
    }

    private static CombinedFingerprints fields(byte[] scanned) {
        try {
            return CombinedFingerprints.parseFrom(scanned);
        } catch (InvalidProtocolBufferException e) {
            throw new Rejection(
                    SignalReason.BAD_FINGERPRINT, "FPR-006", "the scanned bytes are no fingerprint: " + e.getMessage());
        }
    }

    private static void requireComplete(CombinedFingerprints fields) {
        if (!fields.hasVersion()
                || !fields.getLocalFingerprint().hasContent()
                || !fields.getRemoteFingerprint().hasContent()) {
            throw new Rejection(
                    SignalReason.BAD_FINGERPRINT, "FPR-006", "the scanned fingerprint lacks its version or a party");
        }
    }
}
