package org.sealcheck.reference.messenger.retries;

import java.util.Optional;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;

/**
 * Somebody asks for a message again. Nothing in it is authenticated.
 *
 * @param device that could not read it, as the transport says
 * @param chat as the account of the one who is asked names it
 * @param count how often the device says it has asked; nothing is decided by it (RETRY-017)
 * @param bundle new keys of the device, if it sent any
 */
public record RetryReceipt(
        Address device, String chat, String messageId, long count, Optional<UnverifiedBundle> bundle) {}
