package org.sealcheck.reference.messenger.directory;

import java.util.SortedSet;
import java.util.TreeSet;
import org.pcollections.TreePMap;
import org.sealcheck.reference.messenger.MessengerLimits;
import org.sealcheck.reference.signal.Address;

/**
 * The devices that a server knows, and when each was last connected.
 *
 * @param lastSeen ms since 1970, by account and device id
 */
public record DeviceDirectory(TreePMap<String, TreePMap<Integer, Long>> lastSeen) {

    public static DeviceDirectory empty() {
        return new DeviceDirectory(TreePMap.empty());
    }

    /** After a device registered or connected. A clock that runs backwards takes nothing from it. */
    public DeviceDirectory connected(Address device, long now) {
        TreePMap<Integer, Long> devices = lastSeen.getOrDefault(device.name(), TreePMap.empty());
        long seen = Math.max(now, devices.getOrDefault(device.deviceId(), now));
        return new DeviceDirectory(lastSeen.plus(device.name(), devices.plus(device.deviceId(), seen)));
    }

    /** The devices of an account that were connected less than 30 days ago (RETRY-012). */
    public SortedSet<Integer> devices(String account, long now) {
        SortedSet<Integer> present = new TreeSet<>();
        lastSeen.getOrDefault(account, TreePMap.empty()).forEach((id, seen) -> {
            if (!isExpired(seen, now)) {
                present.add(id);
            }
        });
        return present;
    }

    private static boolean isExpired(long seen, long now) {
        return now - seen >= MessengerLimits.retryLifetime();
    }
}
