package org.sealcheck.reference.messenger.devices;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * The commitment to all identity keys of an account at one generation of its list (VERIFY-009).
 *
 * <pre>{@code
 * commitment = SHA-512("DeviceConsistencyCommitment_V0" || generation as 4 bytes, big-endian || key(1) || key(2) || ...)
 * keys of 33 bytes, sorted byte by byte
 * }</pre>
 */
public final class DeviceConsistency {
    private static final long MAX_GENERATION = 0xffffffffL;

    private DeviceConsistency() {}

    /**
     * @param generation of the list, unsigned 32 bits
     * @param identities in any order
     * @return 64 bytes
     * @throws IllegalArgumentException if the generation has more than 32 bits
     */
    public static byte[] commitment(long generation, Collection<IdentityKey> identities) {
        if (generation < 0 || generation > MAX_GENERATION) {
            throw new IllegalArgumentException("a generation has 32 bits, " + generation + " has not");
        }
        List<byte[]> parts = new ArrayList<>();
        parts.add(label().getBytes(StandardCharsets.US_ASCII));
        parts.add(encoded(generation));
        sorted(identities).forEach(key -> parts.add(key.encoded()));
        return Digest.sha512(parts);
    }

    static String label() {
        return "DeviceConsistencyCommitment_V0";
    }

    static byte[] encoded(long generation) {
        return ByteBuffer.allocate(4).putInt((int) generation).array();
    }

    static List<IdentityKey> sorted(Collection<IdentityKey> identities) {
        return identities.stream().sorted().toList();
    }
}
