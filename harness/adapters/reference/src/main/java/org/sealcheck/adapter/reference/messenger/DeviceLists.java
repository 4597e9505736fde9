package org.sealcheck.adapter.reference.messenger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealcheck.adapter.reference.Bundles;
import org.sealcheck.adapter.reference.Keys;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.AccountDevice;
import org.sealcheck.contract.messenger.DeviceChange;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.verification.Change;
import org.sealcheck.reference.messenger.verification.VerificationReason;
import org.sealcheck.reference.signal.keys.IdentityKey;

/** DeviceLists of devices, there and back. */
final class DeviceLists {
    private DeviceLists() {}

    /** Identity keys by device id; refuses a list that has a device twice. */
    static Map<Integer, Optional<IdentityKey>> keys(List<AccountDevice> devices) {
        Map<Integer, Optional<IdentityKey>> keys = new TreeMap<>();
        for (AccountDevice device : devices) {
            if (keys.put(device.deviceId(), key(device.identityKey())) != null) {
                throw new Rejection(
                        VerificationReason.DUPLICATE_DEVICE,
                        "VERIFY-010",
                        "the list has device " + device.deviceId() + " twice");
            }
        }
        return keys;
    }

    static Optional<IdentityKey> key(@Nullable Bytes identityKey) {
        return Optional.ofNullable(identityKey).map(Bundles::identity);
    }

    static @Nullable Bytes bytes(Optional<IdentityKey> identityKey) {
        return identityKey.map(Keys::bytes).orElse(null);
    }

    static List<DeviceChange> changes(List<Change> changes) {
        return changes.stream()
                .map(each -> new DeviceChange(kind(each.kind()), address(each.device()), bytes(each.identityKey())))
                .toList();
    }

    static DeviceChange.Kind kind(Change.Kind kind) {
        return DeviceChange.Kind.valueOf(kind.name());
    }

    static Address address(org.sealcheck.reference.signal.Address address) {
        return new Address(address.name(), address.deviceId());
    }
}
