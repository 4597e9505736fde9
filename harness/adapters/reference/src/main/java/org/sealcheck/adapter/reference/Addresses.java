package org.sealcheck.adapter.reference;

import org.sealcheck.reference.signal.Address;

/** Addresses, there and back. */
public final class Addresses {
    private Addresses() {}

    public static Address of(org.sealcheck.contract.signal.Address address) {
        return new Address(address.name(), address.deviceId());
    }

    public static org.sealcheck.contract.signal.Address of(Address address) {
        return new org.sealcheck.contract.signal.Address(address.name(), address.deviceId());
    }
}
