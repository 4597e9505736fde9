package org.sealcheck.suite.scenario.messenger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.sealcheck.contract.signal.Address;

/** The hash of a set of devices, as the harness works it out for the parts it plays (BACK-016, BACK-017). */
public final class DeviceSet {
    private static final int KEPT_BYTES = 6;

    private DeviceSet() {}

    public static String written(Address device) {
        return device.name() + ".0:" + device.deviceId() + "@msgr";
    }

    public static String hash(Collection<Address> devices) {
        return hashOf(devices.stream().map(DeviceSet::written).toList());
    }

    /** @param devices as they are written */
    public static String hashOf(Collection<String> devices) {
        List<byte[]> sorted = devices.stream()
                .distinct()
                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .toList();
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sorted.forEach(sha256::update);
            byte[] kept = Arrays.copyOf(sha256.digest(), KEPT_BYTES);
            return "2:" + Base64.getEncoder().encodeToString(kept);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
