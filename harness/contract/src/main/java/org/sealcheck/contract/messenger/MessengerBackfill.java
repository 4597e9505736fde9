package org.sealcheck.contract.messenger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.signal.Address;

@Role("messenger.backfill")
@Doc(
        "What a sender decides when the server says that its device lists were out of date. It encrypts nothing: the caller"
                + " passes its decisions on to messenger.client.")
public interface MessengerBackfill {

    @Doc("Whether an application payload is a control message or content. Any bytes have an answer.")
    Classification classify(Payload input);

    @Doc("A sending device that knows no lists yet.")
    Sender createSender(NewSender input);

    @Doc("Takes a list of an account in place of the one before. Rejects one that its signature does not cover, or that"
            + " is older than the last signed one.")
    Learned learn(OneList input);

    @Doc("A message goes to these accounts. Rejects (layer state) accounts without a list, (layer replay) an id again.")
    Posted send(ToSend input);

    @Doc("The server's notice that its records have another hash. Rejects (layer state) a message that was not sent.")
    Asking mismatch(Notice input);

    @Doc("The lists that were asked for. Rejects (layer state) others, and whatever learn rejects; then none is taken.")
    Refreshed refreshed(Lists input);

    @Doc("The devices that a message was encrypted for, as the sender's journal has them.")
    Journal journal(OfMessage input);

    record Payload(Bytes payload) {}

    record Classification(MessageKind kind) {}

    record NewSender(@Doc("the device that sends") Address self) {}

    record Sender(
            @Doc("a handle, chosen by the implementation") @Handle
            String sender) {}

    record AccountList(
            String account,
            List<AccountDevice> devices,

            @Doc("the list that one of the devices signed, see messenger.identity-list; absent if there is none")
            @Nullable
            Bytes signed) {}

    record OneList(@Handle String sender, AccountList list) {}

    record Learned(@Doc("what the user can be told of") List<DeviceChange> changes) {}

    record ToSend(
            @Handle String sender,
            @Doc("a new one for every message") String messageId,

            @Doc("accounts; the sender's own need not be among them")
            List<String> recipients,

            @Doc("the application payload") Bytes payload,
            @Doc("ms since 1970") long now) {}

    record Posted(
            MessageKind kind,

            @Doc("by account and device id, without the sending device")
            List<Address> destinations,

            @Doc("of the destinations and the sending device")
            String hash) {}

    record Notice(
            @Handle String sender,
            String messageId,
            @Doc("of the server's records") String hash,
            @Doc("ms since 1970") long now) {}

    record Asking(
            @Doc("whose lists are to be fetched again; none if there is nothing to do")
            List<String> accounts) {}

    record Lists(
            @Handle String sender,
            String messageId,
            @Doc("one for each account that was asked for") List<AccountList> lists,
            @Doc("ms since 1970") long now) {}

    record Refreshed(
            @Doc("who gets the message now, by account and device id")
            List<Address> resend,

            @Doc("who had it and is listed no more") List<Address> removed,
            @Doc("what the user can be told of") List<DeviceChange> changes) {}

    record OfMessage(@Handle String sender, String messageId) {}

    record Journal(@Doc("by account and device id") List<Row> rows) {}

    record Row(
            Address device,

            @Doc("how often its identity key had changed when it was encrypted for")
            int identityVersion) {}
}
