package org.sealcheck.contract.messenger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.signal.Address;

@Role("messenger.verification")
@Doc("A client's book of accounts, their devices and identity keys: what its user has verified, and what is alerted.")
public interface MessengerVerification {

    @Doc("An empty book, with all alerts off.")
    Book createBook(NewBook input);

    @Doc("Turns alerts on or off, for the user's own account and for all others.")
    Empty alert(Alerts input);

    @Doc(
            "Takes a list of an account's devices in place of what was known. The first one of an account is no news. Rejects"
                    + " (layer replay) a list that is not newer, (layer parse) one that has a device twice.")
    Changes update(DeviceList input);

    @Doc(
            "Takes single changes of an account's devices, in their order. Rejects (layer state) an account without a list.")
    Changes notice(DeviceNotice input);

    @Doc("The devices of an account. Rejects (layer state) an account without a list.")
    Devices devices(OfAccount input);

    @Doc("The user has compared this key with what the device's owner shows. Rejects (layer identity) another key than"
            + " the book has, (layer state) an unknown device.")
    Empty verify(Compared input);

    @Doc("The devices of an account, as they are shown to somebody who compares them.")
    Shown show(AccountDevices input);

    @Doc("Compares one's own list of an account with what somebody else shows. Rejects (layer parse) what is no list.")
    Comparison compare(Comparing input);

    record NewBook(@Doc("the user's own account") String self) {}

    record Book(
            @Doc("a handle, chosen by the implementation") @Handle
            String book) {}

    record Alerts(@Handle String book, boolean forSelf, boolean forContacts) {}

    record DeviceList(
            @Handle String book,
            String account,

            @Doc("goes up with every list of an account; absent if the server gives none") @Nullable
            Long version,

            List<AccountDevice> devices) {}

    record DeviceNotice(
            @Handle String book,
            String account,
            @Doc("in the order in which they happened") List<DeviceStep> steps) {}

    record DeviceStep(
            @Doc("false: the device is gone") boolean present,
            @Doc("with its key, if it is there") AccountDevice device) {}

    record Changes(
            @Doc("all that changed: of a list by device id, removed ones first; of a notice in its order")
            List<DeviceChange> changes,

            @Doc("what of that the user is shown") List<DeviceChange> alerts) {}

    record OfAccount(@Handle String book, String account) {}

    record Devices(@Doc("by device id") List<BookDevice> devices) {}

    record BookDevice(
            int deviceId,

            @Doc("33 bytes; absent if there is none") @Nullable
            Bytes identityKey,

            boolean verified) {}

    record Compared(
            @Handle String book,
            Address device,
            @Doc("33 bytes") Bytes identityKey) {}

    record AccountDevices(List<AccountDevice> devices) {}

    record Shown(@Doc("a line for each device: 2:05…") String list) {}

    record Comparing(
            @Doc("one's own") List<AccountDevice> devices,
            @Doc("as the other side shows it") String list) {}

    record Comparison(
            @Doc("by device id; none if the two agree") List<Difference> differences) {}

    record Difference(
            int deviceId,

            @Doc("seen from one's own list: added is what only the other side has")
            DeviceChange.Kind kind) {}
}
