package org.sealcheck.suite.property.siege;

import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.scenario.messenger.Client;

/**
 * That a client encrypted one message for some devices.
 *
 * @param content what was to be sent
 * @param first whether for the first time; otherwise because somebody asked for it again
 * @param devices that got an envelope
 * @param failed that were named as getting none
 * @param shown that the client showed its user when it did so
 * @param keys the identity keys of those devices, as the client showed them
 */
record Sending(
        Client by,
        String messageId,
        MessageKind kind,
        Bytes content,
        boolean first,
        Set<Address> devices,
        Set<Address> failed,
        Set<Address> shown,
        Set<Bytes> keys) {}
