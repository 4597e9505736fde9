package org.sealcheck.contract.messenger;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.MessageType;

/** One message, encrypted for one device. */
public record Envelope(@Doc("it goes to") Address device, MessageType type, Bytes body) {}
