package org.sealcheck.adapter.reference.messenger;

import java.util.List;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.reference.messenger.verification.DeviceBook;

/** What the reference plays of device lists: the server's directory, backfill, verification and status. */
final class DeviceRoles {
    static final List<String> PROFILES = List.of(
            "phash-v2",
            "icdc",
            "device-consistency",
            "device-server-proposal",
            "backfill-proposal",
            "verification-list",
            "verification-proposal",
            "status-proposal");

    private DeviceRoles() {}

    static List<Object> fresh() {
        Handles<DeviceBook> books = new Handles<>("book");
        return List.of(
                new ReferenceDeviceHash(),
                new ReferenceIdentityList(),
                new ReferenceDeviceConsistency(),
                new ReferenceDeviceServer(),
                new ReferenceBackfill(),
                new ReferenceVerification(books),
                new ReferenceStatus(books));
    }
}
