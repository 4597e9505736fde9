package org.sealcheck.adapter.reference.messenger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sealcheck.adapter.reference.Addresses;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Bundles;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.AccountDevice;
import org.sealcheck.contract.messenger.MessengerVerification;
import org.sealcheck.reference.messenger.verification.DeviceBook;
import org.sealcheck.reference.messenger.verification.Notice;
import org.sealcheck.reference.messenger.verification.ShownList;
import org.sealcheck.reference.signal.keys.IdentityKey;

/** Plays messenger.verification. */
final class ReferenceVerification implements MessengerVerification {
    private final Handles<DeviceBook> books;

    ReferenceVerification(Handles<DeviceBook> books) {
        this.books = books;
    }

    @Override
    public Book createBook(NewBook input) {
        return new Book(books.create(DeviceBook.of(input.self())));
    }

    @Override
    public Empty alert(Alerts input) {
        return books.step(
                input.book(), book -> new Step<>(book.alerting(input.forSelf(), input.forContacts()), Empty.EMPTY));
    }

    @Override
    public Changes update(DeviceList input) {
        return Answer.of(() -> books.step(
                input.book(),
                book -> step(book.update(
                        input.account(), Optional.ofNullable(input.version()), DeviceLists.keys(input.devices())))));
    }

    @Override
    public Changes notice(DeviceNotice input) {
        List<Notice> steps =
                input.steps().stream().map(ReferenceVerification::notice).toList();
        return Answer.of(() -> books.step(input.book(), book -> step(book.notice(input.account(), steps))));
    }

    @Override
    public Devices devices(OfAccount input) {
        return Answer.of(() -> new Devices(books.get(input.book()).devices(input.account()).entrySet().stream()
                .map(each -> new BookDevice(
                        each.getKey(),
                        DeviceLists.bytes(each.getValue().identityKey()),
                        each.getValue().verified()))
                .toList()));
    }

    @Override
    public Empty verify(Compared input) {
        return Answer.of(() -> books.step(
                input.book(),
                book -> new Step<>(
                        book.verify(Addresses.of(input.device()), Bundles.identity(input.identityKey())),
                        Empty.EMPTY)));
    }

    @Override
    public Shown show(AccountDevices input) {
        return Answer.of(() -> new Shown(shown(input.devices()).text()));
    }

    @Override
    public Comparison compare(Comparing input) {
        return Answer.of(() -> new Comparison(shown(input.devices()).differences(ShownList.parse(input.list())).stream()
                .map(each -> new Difference(each.deviceId(), DeviceLists.kind(each.kind())))
                .toList()));
    }

    private static Step<DeviceBook, Changes> step(DeviceBook.Updated updated) {
        return new Step<>(
                updated.book(),
                new Changes(DeviceLists.changes(updated.changes()), DeviceLists.changes(updated.alerts())));
    }

    private static Notice notice(DeviceStep step) {
        AccountDevice device = step.device();
        return step.present()
                ? new Notice.Present(device.deviceId(), DeviceLists.key(device.identityKey()))
                : new Notice.Absent(device.deviceId());
    }

    private static ShownList shown(List<AccountDevice> devices) {
        Map<Integer, Optional<byte[]>> keys = new TreeMap<>();
        DeviceLists.keys(devices).forEach((id, key) -> keys.put(id, key.map(IdentityKey::encoded)));
        return ShownList.of(keys);
    }
}
