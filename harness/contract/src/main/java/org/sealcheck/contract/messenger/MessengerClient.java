package org.sealcheck.contract.messenger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.Needs;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.MessageType;

@Role("messenger.client")
@Doc(
        "A client: a party of role signal.session that sends each message to every device of the recipients and to the other"
                + " devices of its own account, and remembers what it sent. The caller is the network and the server.")
public interface MessengerClient {

    @Doc("Makes a client of a party. The party stays usable; both see the same keys and sessions.")
    Client createClient(NewClient input);

    @Doc("The devices of one account as the server tells them, in place of those known before. The client's own account"
            + " is set in the same way, with the client among its devices.")
    Empty setDevices(DeviceList input);

    @Doc(
            "The devices of one account as the client knows them. Rejects (layer state) for an account that was never set.")
    Devices devices(OfAccount input);

    @Doc("The devices that a message to these accounts needs a bundle for, because there is no session with them.")
    NeededBundles neededBundles(Recipients input);

    @Doc(
            "One logical message: an envelope for every device of the recipients and every other device of the client's own"
                    + " account. A device that cannot be encrypted for is listed, and the others get their envelopes.")
    Sent send(ToSend input);

    @Doc("One logical message for exactly these devices. Rejects the client itself and devices that are on no list. The"
            + " id of a message that was sent before may be used again with the same chat, kind and content only.")
    Sent encryptTo(ToDevices input);

    @Doc(
            "Takes an envelope. Rejects (layer policy) a copy from the client's own account that was sent in another chat.")
    Content receive(Received input);

    @Doc("Processes and trusts a new identity key of a remote device, as after its user reinstalled.")
    Empty processIdentity(NewIdentity input);

    @Needs(Ability.STATE_EXPORT)
    @Doc("Everything the client stores, its party's keys and sessions included. Equal states give equal bytes.")
    State exportState(OfClient input);

    @Needs(Ability.SNAPSHOT)
    @Doc(
            "Puts a state back that exportState gave, as after a restart or a crash; the party's keys and sessions with it.")
    Empty restoreState(StateOf input);

    record NewClient(@Doc("made by signal.session") @Handle String party) {}

    record Client(
            @Doc("a handle, chosen by the implementation") @Handle
            String client) {}

    record OfClient(@Handle String client) {}

    record OfAccount(@Handle String client, String account) {}

    record DeviceList(@Handle String client, String account, List<Integer> deviceIds) {}

    record Devices(@Doc("ascending") List<Integer> deviceIds) {}

    record Recipients(
            @Handle String client, @Doc("accounts") List<String> recipients) {}

    record NeededBundles(List<Address> devices) {}

    record ToSend(
            @Handle String client,
            @Doc("a new one for every message") String messageId,

            @Doc("as the sender's account names it: of two people, the other's account")
            String chat,

            @Doc("accounts") List<String> recipients,
            MessageKind kind,
            Bytes content,

            @Doc("for devices without a session; others are not looked at")
            List<DeviceBundle> bundles,

            @Doc("ms since 1970") long now,

            @Doc("64 bytes for each session that is set up: 32 for the base key, 32 for the first ratchet key; devices"
                    + " by account and id; only with ability entropy-injected")
            @Nullable
            Bytes entropy) {}

    record ToDevices(
            @Handle String client,
            String messageId,
            String chat,
            List<Address> devices,
            MessageKind kind,
            Bytes content,

            @Doc("for devices without a session; others are not looked at")
            List<DeviceBundle> bundles,

            @Doc("ms since 1970") long now,

            @Doc("as for send; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record Sent(
            @Doc("in any order") List<Envelope> envelopes,
            @Doc("the devices that get none") List<Failure> failures) {}

    record Failure(
            Address device,

            @Doc("as for a rejection; absent if the implementation does not tell") @Nullable
            Layer layer,

            @Doc("as for a rejection; absent if the implementation does not tell") @Nullable
            String reason) {}

    record Received(
            @Handle String client,
            @Doc("whom the transport names as sender") Address from,

            @Doc("in which the transport delivers it, as the receiver's account names it")
            String chat,

            MessageType type,
            Bytes body,
            @Doc("ms since 1970") long now,

            @Doc("32 bytes, the next ratchet key, used only if this message turns the ratchet; only with ability"
                    + " entropy-injected")
            @Nullable
            Bytes entropy) {}

    record Content(MessageKind kind, Bytes content) {}

    record NewIdentity(
            @Handle String client,
            Address device,
            @Doc("33 bytes") Bytes identityKey) {}

    record State(Bytes state) {}

    record StateOf(@Handle String client, Bytes state) {}
}
