package org.sealcheck.adapter.reference.messenger;

import org.sealcheck.contract.messenger.MessengerDeviceHash;
import org.sealcheck.reference.messenger.devices.DeviceHash;

/** Plays messenger.device-hash. */
final class ReferenceDeviceHash implements MessengerDeviceHash {
    @Override
    public Hash hash(Devices input) {
        return new Hash(DeviceHash.of(input.devices()));
    }
}
