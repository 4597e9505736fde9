package org.sealcheck.reference.messenger.client;

import java.util.Optional;
import org.sealcheck.reference.messenger.journal.JournalEntry;
import org.sealcheck.reference.messenger.journal.MessageKind;
import org.sealcheck.reference.signal.Address;

/**
 * One logical message before it is encrypted.
 *
 * @param messageId chosen by the sender, once for each message (FAN-009)
 * @param chat as the sender's account names it
 */
public record Outgoing(String messageId, String chat, MessageKind kind, byte[] content) {

    /** A message of the journal, to be sent again with the same id and content (RETRY-015, RETRY-021). */
    public static Outgoing again(String messageId, JournalEntry entry) {
        return new Outgoing(messageId, entry.chat(), entry.kind(), entry.content());
    }

    /** The bytes to encrypt for one device: a copy for the sender's own account names its chat (FAN-008). */
    byte[] plaintextFor(Address device, Address sender) {
        Optional<String> destination = isOwnCopy(device, sender) ? Optional.of(chat) : Optional.empty();
        return new Transport(kind, content, destination).write();
    }

    private static boolean isOwnCopy(Address device, Address sender) {
        return device.name().equals(sender.name());
    }
}
