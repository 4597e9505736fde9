package org.sealcheck.reference.messenger.client;

import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.session.Ciphertext;

/**
 * One message, encrypted for one device (FAN-005).
 *
 * @param device it goes to
 */
public record Envelope(Address device, Ciphertext ciphertext) {}
