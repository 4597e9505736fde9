package org.sealcheck.contract.signal;

import org.sealcheck.contract.Doc;

/** One device of one account. */
public record Address(
        @Doc("the account") String name,
        @Doc("the device, from 1") int deviceId) {}
