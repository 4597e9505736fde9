package org.sealcheck.adapter.reference.messenger;

import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Bundles;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MessengerDeviceConsistency;
import org.sealcheck.reference.messenger.devices.DeviceConsistency;

/** Plays messenger.device-consistency. */
final class ReferenceDeviceConsistency implements MessengerDeviceConsistency {
    @Override
    public Commitment commitment(Generation input) {
        return Answer.of(() -> new Commitment(Bytes.of(DeviceConsistency.commitment(
                input.generation(),
                input.identities().stream().map(Bundles::identity).toList()))));
    }
}
