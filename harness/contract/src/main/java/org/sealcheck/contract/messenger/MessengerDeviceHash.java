package org.sealcheck.contract.messenger;

import java.util.List;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;

@Role("messenger.device-hash")
@Doc("The hash of a set of devices, by which sender and server compare what each knows.")
public interface MessengerDeviceHash {

    @Doc("The hash of the devices a message goes to and of the device that sends it.")
    Hash hash(Devices input);

    record Devices(
            @Doc("as they are hashed, in any order: 100001.0:5@msgr")
            List<String> devices) {}

    record Hash(@Doc("with its version: 2:maQleook") String hash) {}
}
