package org.sealcheck.contract.messenger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.SignalRegistration;

@Role("messenger.device-server")
@Doc(
        "The server's directory: the devices of each account, their prekeys, and the comparison with what a sender listed.")
public interface MessengerDeviceServer {

    @Doc("An empty directory.")
    Server createServer(Empty input);

    @Doc(
            "Stores what a device uploads at registration, in place of all it stored for that device before. Rejects (layer"
                    + " signature) a signed prekey whose signature does not verify.")
    Empty register(Registration input);

    @Doc(
            "Stores a new signed prekey, more one-time prekeys, or both. One-time prekeys that were handed out are left out.")
    Empty replenish(Replenishment input);

    @Doc("The device has connected.")
    Empty seen(OfDevice input);

    @Doc("Takes a device out of its account.")
    Empty remove(OfDevice input);

    @Doc("The devices of an account, without those that have expired.")
    Devices devices(OfAccount input);

    @Doc("How many one-time prekeys are left for a device.")
    Count count(OfDevice input);

    @Doc("One client's way to the server. Requests over different connections may come at the same time.")
    Connection connect(OfServer input);

    @Doc("Hands out a bundle, and with it at most one one-time prekey, for good. Rejects (layer state) a device that is"
            + " not registered, or no longer.")
    PreKeyBundle fetch(Request input);

    @Doc(
            "Compares the hash of the devices that a sender listed with the hash of the directory's devices of these accounts"
                    + " and of the sender's own.")
    Comparison compare(Listed input);

    record Server(
            @Doc("a handle, chosen by the implementation") @Handle
            String server) {}

    record OfServer(@Handle String server) {}

    record Registration(
            @Handle String server,
            Address device,
            SignalRegistration.Upload upload,
            @Doc("ms since 1970") long now) {}

    record Replenishment(
            @Handle String server,
            Address device,
            PreKeyBundle.@Nullable SignedPreKey signedPreKey,
            List<PreKeyBundle.OneTimePreKey> oneTimePreKeys,
            @Doc("ms since 1970") long now) {}

    record OfDevice(
            @Handle String server,
            Address device,
            @Doc("ms since 1970") long now) {}

    record OfAccount(
            @Handle String server,
            String account,
            @Doc("ms since 1970") long now) {}

    record Devices(@Doc("by device id") List<AccountDevice> devices) {}

    record Count(int oneTimePreKeys) {}

    record Connection(
            @Doc("a handle, chosen by the implementation") @Handle
            String connection) {}

    record Request(
            @Handle String connection,
            Address device,
            @Doc("ms since 1970") long now) {}

    record Listed(
            @Handle String server,
            @Doc("the device that sends") Address sender,

            @Doc("accounts; the sender's own need not be among them")
            List<String> recipients,

            @Doc("of the destinations and the sending device")
            String hash,

            @Doc("ms since 1970") long now) {}

    record Comparison(
            @Doc("of the directory's devices, if it is another: the notice to refresh; absent if they agree") @Nullable
            String mismatch) {}
}
