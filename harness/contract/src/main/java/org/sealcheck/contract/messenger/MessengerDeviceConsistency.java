package org.sealcheck.contract.messenger;

import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;

@Role("messenger.device-consistency")
@Doc("A commitment to all devices of an account, for a comparison of two lists by one value.")
public interface MessengerDeviceConsistency {

    @Doc("The commitment to a generation of the list and to every identity key in it.")
    Commitment commitment(Generation input);

    record Generation(
            @Doc("unsigned 32 bits; goes up with every change of the list")
            long generation,

            @Doc("33 bytes each, in any order") List<Bytes> identities) {}

    record Commitment(@Doc("64 bytes") Bytes commitment) {}
}
