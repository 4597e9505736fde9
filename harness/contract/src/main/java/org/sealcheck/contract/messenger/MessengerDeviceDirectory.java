package org.sealcheck.contract.messenger;

import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.signal.Address;

@Role("messenger.device-directory")
@Doc("A server's record of which devices each account has. Devices that stay away are forgotten.")
public interface MessengerDeviceDirectory {

    @Doc("A directory without devices.")
    Directory createDirectory(Empty input);

    @Doc("A device registers, or connects again.")
    Empty connected(Connection input);

    @Doc("The devices of an account; none for an account it does not know.")
    MessengerClient.Devices devices(OfAccount input);

    record Directory(
            @Doc("a handle, chosen by the implementation") @Handle
            String directory) {}

    record Connection(
            @Handle String directory,
            Address device,
            @Doc("ms since 1970") long now) {}

    record OfAccount(
            @Handle String directory,
            String account,
            @Doc("ms since 1970") long now) {}
}
