package org.sealcheck.suite.scenario.messenger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerClient.Failure;
import org.sealcheck.contract.signal.Address;

/**
 * One logical message that was sent.
 *
 * @param text by which features name it
 * @param chat as the sender's account names it
 * @param sentAt ms since 1970
 * @param fetched the devices whose bundle it was sent with
 */
public record Post(
        Client sender,
        String id,
        String text,
        String chat,
        MessageKind kind,
        Bytes content,
        long sentAt,
        List<Address> fetched,
        List<Envelope> envelopes,
        List<Failure> failures) {

    /** The devices that have an envelope. */
    public Set<Address> devices() {
        return envelopes.stream().map(Envelope::device).collect(Collectors.toSet());
    }

    /** The devices that have none although the sender knows of them. */
    public Set<Address> failed() {
        return failures.stream().map(Failure::device).collect(Collectors.toSet());
    }

    public Optional<Envelope> envelopeFor(Address device) {
        return envelopes.stream().filter(each -> each.device().equals(device)).findFirst();
    }

    /** The chat as the account of this device names it: between two people, the other's account. */
    public String chatOf(Client receiver) {
        return receiver.account().equals(sender.account()) ? chat : sender.account();
    }
}
