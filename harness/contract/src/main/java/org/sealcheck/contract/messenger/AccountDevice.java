package org.sealcheck.contract.messenger;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;

/** One device as a list of an account has it. */
public record AccountDevice(
        @Doc("the device, from 1") int deviceId,

        @Doc("33 bytes; absent if the server has no keys of this device") @Nullable
        Bytes identityKey) {}
