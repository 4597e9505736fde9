package org.sealcheck.adapter.reference.messenger;

import java.util.List;
import org.sealcheck.adapter.reference.Addresses;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.MessengerClient;
import org.sealcheck.contract.messenger.MessengerDeviceDirectory;
import org.sealcheck.reference.messenger.directory.DeviceDirectory;

/** Plays messenger.device-directory. */
final class ReferenceDeviceDirectory implements MessengerDeviceDirectory {
    private final Handles<DeviceDirectory> directories = new Handles<>("directory");

    @Override
    public Directory createDirectory(Empty input) {
        return new Directory(directories.create(DeviceDirectory.empty()));
    }

    @Override
    public Empty connected(Connection input) {
        return Answer.of(() -> directories.step(
                input.directory(),
                directory -> new Step<>(directory.connected(Addresses.of(input.device()), input.now()), Empty.EMPTY)));
    }

    @Override
    public MessengerClient.Devices devices(OfAccount input) {
        return Answer.of(() -> new MessengerClient.Devices(
                List.copyOf(directories.get(input.directory()).devices(input.account(), input.now()))));
    }
}
