package org.sealcheck.adapter.reference.messenger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sealcheck.adapter.reference.Addresses;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerBackfill;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.reference.messenger.backfill.ControlMessage;

/** Plays messenger.backfill. */
final class ReferenceBackfill implements MessengerBackfill {
    private final Handles<org.sealcheck.reference.messenger.backfill.Sender> senders = new Handles<>("sender");

    @Override
    public Classification classify(Payload input) {
        return new Classification(kind(ControlMessage.isControl(input.payload().toByteArray())));
    }

    @Override
    public Sender createSender(NewSender input) {
        return new Sender(
                senders.create(org.sealcheck.reference.messenger.backfill.Sender.of(Addresses.of(input.self()))));
    }

    @Override
    public Learned learn(OneList input) {
        return Answer.of(() -> senders.step(input.sender(), sender -> {
            var learned = sender.learn(list(input.list()));
            return new Step<>(learned.sender(), new Learned(DeviceLists.changes(learned.changes())));
        }));
    }

    @Override
    public Posted send(ToSend input) {
        return Answer.of(() -> senders.step(input.sender(), sender -> {
            var posted = sender.send(
                    input.messageId(), input.recipients(), input.payload().toByteArray(), input.now());
            return new Step<>(
                    posted.sender(),
                    new Posted(
                            kind(posted.message().control()),
                            addresses(posted.destinations()),
                            posted.message().hash()));
        }));
    }

    @Override
    public Asking mismatch(Notice input) {
        return Answer.of(() -> senders.step(input.sender(), sender -> {
            var asking = sender.mismatch(input.messageId(), input.hash(), input.now());
            return new Step<>(asking.sender(), new Asking(List.copyOf(asking.accounts())));
        }));
    }

    @Override
    public Refreshed refreshed(Lists input) {
        return Answer.of(() -> senders.step(input.sender(), sender -> {
            var refreshed = sender.refreshed(
                    input.messageId(),
                    input.lists().stream().map(ReferenceBackfill::list).toList(),
                    input.now());
            return new Step<>(
                    refreshed.sender(),
                    new Refreshed(
                            addresses(refreshed.missed()),
                            addresses(refreshed.gone()),
                            DeviceLists.changes(refreshed.changes())));
        }));
    }

    @Override
    public Journal journal(OfMessage input) {
        return Answer.of(() ->
                new Journal(senders.get(input.sender()).message(input.messageId()).journal().entrySet().stream()
                        .map(each -> new Row(DeviceLists.address(each.getKey()), each.getValue()))
                        .toList()));
    }

    private static org.sealcheck.reference.messenger.backfill.AccountList list(AccountList list) {
        return new org.sealcheck.reference.messenger.backfill.AccountList(
                list.account(),
                DeviceLists.keys(list.devices()),
                Optional.ofNullable(list.signed()).map(Bytes::toByteArray));
    }

    private static List<Address> addresses(Collection<org.sealcheck.reference.signal.Address> devices) {
        return devices.stream().map(DeviceLists::address).toList();
    }

    private static MessageKind kind(boolean control) {
        return control ? MessageKind.CONTROL : MessageKind.CONTENT;
    }
}
