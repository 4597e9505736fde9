package org.sealcheck.contract.messenger;

import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;

/** What a server handed out for one device. */
public record DeviceBundle(Address device, PreKeyBundle bundle) {}
