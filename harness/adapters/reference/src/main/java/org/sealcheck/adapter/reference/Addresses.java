package org.sealcheck.adapter.reference;

import org.sealcheck.reference.signal.Address;

/** Addresses as the reference writes them. */
public final class Addresses {
    private Addresses() {}

    public static Address of(org.sealcheck.contract.signal.Address address) {
        return new Address(address.name(), address.deviceId());
    }
}
