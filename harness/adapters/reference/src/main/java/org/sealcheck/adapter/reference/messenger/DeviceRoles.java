package org.sealcheck.adapter.reference.messenger;

import java.util.List;

/** What the reference plays of device lists: the server's directory, backfill, verification and status. */
final class DeviceRoles {
    static final List<String> PROFILES = List.of("phash-v2", "icdc", "device-consistency", "device-server-proposal");

    private DeviceRoles() {}

    static List<Object> fresh() {
        return List.of(
                new ReferenceDeviceHash(),
                new ReferenceIdentityList(),
                new ReferenceDeviceConsistency(),
                new ReferenceDeviceServer());
    }
}
