package org.sealcheck.reference.messenger.devices;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sealcheck.reference.signal.Address;

/**
 * The hash of a set of devices, version 2 (BACK-016, BACK-017): what a sender tells of its destinations, and what the
 * server compares with its own records (BACK-005).
 *
 * <pre>{@code
 * hash = "2:" || base64(SHA-256(device(1) || device(2) || ...)[0..6)),   devices sorted byte by byte, each once
 * device = account || ".0:" || device id || "@msgr"
 * }</pre>
 */
public final class DeviceHash {
    /** Bytes of the digest that are kept: eight characters of base64. */
    private static final int LENGTH = 6;

    private DeviceHash() {}

    /** @param devices as they are written, in any order: {@code 100001.0:5@msgr} */
    public static String of(Collection<String> devices) {
        return prefix() + encoded(shortened(Digest.sha256(sorted(bytes(distinct(devices))))));
    }

    /** The hash of a set of addresses. */
    public static String ofAddresses(Collection<Address> devices) {
        return of(devices.stream().map(DeviceHash::written).toList());
    }

    /** A device as it is hashed. */
    static String written(Address device) {
        return device.name() + ".0:" + device.deviceId() + "@msgr";
    }

    static String prefix() {
        return "2:";
    }

    /** BACK-017: a device counts once however often it is listed. */
    static Collection<String> distinct(Collection<String> devices) {
        return Set.copyOf(devices);
    }

    /** By unsigned bytes, so that device 10 comes before device 2. */
    static List<byte[]> sorted(List<byte[]> devices) {
        return devices.stream().sorted(Arrays::compareUnsigned).toList();
    }

    static byte[] shortened(byte[] digest) {
        return Arrays.copyOf(digest, LENGTH);
    }

    /** The standard alphabet, with + and /. */
    static String encoded(byte[] shortened) {
        return Base64.getEncoder().encodeToString(shortened);
    }

    private static List<byte[]> bytes(Collection<String> devices) {
        return devices.stream()
                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
