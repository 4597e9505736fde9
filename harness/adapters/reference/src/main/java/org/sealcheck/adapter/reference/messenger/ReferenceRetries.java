package org.sealcheck.adapter.reference.messenger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealcheck.adapter.reference.Addresses;
import org.sealcheck.adapter.reference.Bundles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.adapter.reference.Keys;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.MessengerClient.Content;
import org.sealcheck.contract.messenger.MessengerRetries;
import org.sealcheck.reference.messenger.client.Transport;
import org.sealcheck.reference.messenger.journal.EncryptJournal;
import org.sealcheck.reference.messenger.retries.Asking;
import org.sealcheck.reference.messenger.retries.Retries;
import org.sealcheck.reference.messenger.retries.RetryReceipt;

/** Plays messenger.retries on the clients of messenger.client. */
final class ReferenceRetries implements MessengerRetries {
    private final Clients clients;

    ReferenceRetries(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Reception receive(Incoming input) {
        return clients.step(input.client(), client -> {
            Asking.Reception reception = Asking.receive(
                    client,
                    Addresses.of(input.from()),
                    input.chat(),
                    input.messageId(),
                    Envelopes.ciphertext(input.type(), input.body()),
                    Keys.entropy(input.entropy()));
            return new Step<>(
                    reception.client(),
                    new Reception(
                            reception.message().map(ReferenceRetries::content).orElse(null),
                            reception.receipt().map(ReferenceRetries::receipt).orElse(null)));
        });
    }

    @Override
    public Empty deliveryReceipt(Delivery input) {
        return clients.change(
                input.client(),
                client -> Retries.delivered(
                        client, Addresses.of(input.from()), input.chat(), input.messageIds(), input.now()));
    }

    @Override
    public Resent retryReceipt(Retry input) {
        return clients.step(input.client(), client -> {
            RetryReceipt receipt = new RetryReceipt(
                    Addresses.of(input.from()),
                    input.chat(),
                    input.messageId(),
                    input.count(),
                    Optional.ofNullable(input.bundle()).map(Bundles::unverified));
            Retries.Resent resent = Retries.honour(client, receipt, input.now(), Keys.entropy(input.entropy()));
            return new Step<>(
                    resent.client(),
                    new Resent(
                            resent.envelopes().stream().map(Envelopes::envelope).toList(), resent.sentAt()));
        });
    }

    @Override
    public Empty deleteMessage(OfMessage input) {
        return clients.change(input.client(), client -> Retries.deleted(client, input.messageId()));
    }

    @Override
    public Journal journal(Look input) {
        return clients.step(input.client(), client -> {
            EncryptJournal journal = client.journal().expire(input.now());
            return new Step<>(client.with(journal), new Journal(rows(journal)));
        });
    }

    private static List<Row> rows(EncryptJournal journal) {
        List<Row> rows = new ArrayList<>();
        journal.entries()
                .forEach((messageId, entry) -> entry.rows()
                        .forEach((device, row) -> rows.add(new Row(
                                messageId,
                                Addresses.of(device),
                                row.identityVersion(),
                                row.sentAt(),
                                row.honoured()))));
        return rows;
    }

    private static Content content(Transport message) {
        return new Content(Envelopes.kind(message.kind()), Bytes.of(message.content()));
    }

    private static Receipt receipt(RetryReceipt receipt) {
        return new Receipt(
                receipt.messageId(),
                receipt.chat(),
                receipt.count(),
                receipt.bundle().map(Bundles::bundle).orElse(null));
    }
}
