package org.sealcheck.reference.signal.fingerprint;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Secrets;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.wire.proto.SignalFingerprints.CombinedFingerprints;
import org.sealcheck.reference.signal.wire.proto.SignalFingerprints.LogicalFingerprint;

/** The fingerprint of two identity keys as one of the two parties shows it. */
public final class Fingerprint {
    /** Bytes of each hash that are compared when scanning. */
    private static final int CONTENT_LENGTH = 32;

    private static final int MAX_ITERATIONS = 1_000_000;

    private final int version;
    private final byte[] localHash;
    private final byte[] remoteHash;

    private Fingerprint(int version, byte[] localHash, byte[] remoteHash) {
        this.version = version;
        this.localHash = localHash;
        this.remoteHash = remoteHash;
    }

    /**
     * @param version of the scannable form, unsigned 32 bits
     * @param iterations 1 to 1,000,000; 5200 in production
     * @throws IllegalArgumentException if {@code iterations} is outside its range
     */
    public static Fingerprint of(Party local, Party remote, int version, int iterations) {
        if (iterations < 1 || iterations > MAX_ITERATIONS) {
            throw new IllegalArgumentException(
                    "a fingerprint takes 1 to " + MAX_ITERATIONS + " iterations, not " + iterations);
        }
        return new Fingerprint(version, FingerprintHash.of(local, iterations), FingerprintHash.of(remote, iterations));
    }

    /** 60 decimal digits (FPR-002, FPR-003); the version has no influence. */
    public String display() {
        return FingerprintDigits.of(localHash, remoteHash);
    }

    /** What is shown to the other party's camera (FPR-004). */
    public byte[] scannable() {
        return CombinedFingerprints.newBuilder()
                .setVersion(version)
                .setLocalFingerprint(logical(localHash))
                .setRemoteFingerprint(logical(remoteHash))
                .build()
                .toByteArray();
    }

    /**
     * Whether the other party shows the same two keys, seen from its side (FPR-005).
     *
     * @throws Rejection version-mismatch (FPR-006)
     */
    public boolean matches(ScannedFingerprint scanned) {
        requireVersion(scanned);
        return matchesSwapped(scanned.local(), scanned.remote());
    }

    private void requireVersion(ScannedFingerprint scanned) {
        if (scanned.version() != version) {
            throw new Rejection(
                    SignalReason.VERSION_MISMATCH,
                    "FPR-006",
                    "the scanned fingerprint has version " + Integer.toUnsignedString(scanned.version()) + ", ours "
                            + Integer.toUnsignedString(version));
        }
    }

    /** Both halves are always compared: how long it takes tells nothing of where they differ. */
    private boolean matchesSwapped(byte[] theirLocal, byte[] theirRemote) {
        return Secrets.equal(content(remoteHash), theirLocal) & Secrets.equal(content(localHash), theirRemote);
    }

    private static LogicalFingerprint logical(byte[] hash) {
        return LogicalFingerprint.newBuilder()
                .setContent(ByteString.copyFrom(content(hash)))
                .build();
    }

    private static byte[] content(byte[] hash) {
        return Arrays.copyOf(hash, CONTENT_LENGTH);
    }
}
