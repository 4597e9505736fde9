package org.sealcheck.contract.messenger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Needs;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.MessageType;

@Role("messenger.group")
@Doc("A client in groups: a party of role signal.session that gives its sender keys to the devices of a group over the"
        + " pairwise sessions, clears them when a device is removed, and sends one ciphertext to all. The caller is the"
        + " network and the server.")
public interface MessengerGroup {

    @Doc("Makes a client of a party. The party stays usable; both see the same sessions.")
    Client createClient(NewClient input);

    @Doc("The devices of all members of a group as the server tells them, the client's own among them, in place of"
            + " those known before. Nothing is sent.")
    Empty setDevices(DeviceList input);

    @Doc("One message to a group. Rejects (layer policy) if the client is not in it any more.")
    Sent send(ToSend input);

    @Doc("Takes a pairwise message with a sender key in it.")
    OfGroup receiveDistribution(ReceivedDistribution input);

    @Doc("Reads a message to a group.")
    Plaintext receive(Received input);

    @Needs(Ability.STATE_EXPORT)
    @Doc("Everything the client stores, its party's keys and sessions included. Equal states give equal bytes.")
    State exportState(OfClient input);

    @Needs(Ability.SNAPSHOT)
    @Doc("Puts a state back that exportState gave; the party's keys and sessions with it.")
    Empty restoreState(StateOf input);

    record NewClient(@Doc("made by signal.session") @Handle String party) {}

    record Client(
            @Doc("a handle, chosen by the implementation") @Handle
            String groupClient) {}

    record OfClient(@Handle String groupClient) {}

    record DeviceList(@Handle String groupClient, String groupId, List<Address> devices) {}

    record ToSend(
            @Handle String groupClient,
            String groupId,
            Bytes plaintext,
            @Doc("ms since 1970") long now,

            @Doc("68 bytes if a sender key is made: 4 for its id, 32 for the chain key, 32 for the private signature"
                    + " key; then 64, the signature's nonce; only with ability entropy-injected")
            @Nullable
            Bytes entropy) {}

    record Sent(
            @Doc("pairwise messages with the sender key, in any order")
            List<Envelope> distributions,

            @Doc("the devices that need the sender key, and with which there is no pairwise session")
            List<Address> unreached,

            @Doc("the one ciphertext for all") Bytes message) {}

    record ReceivedDistribution(
            @Handle String groupClient,
            @Doc("whom the transport names as sender") Address from,
            MessageType type,
            Bytes body,
            @Doc("ms since 1970") long now,

            @Doc("32 bytes, the next ratchet key of the pairwise session, used only if the message turns the ratchet;"
                    + " only with ability entropy-injected")
            @Nullable
            Bytes entropy) {}

    record OfGroup(
            @Doc("the group that the sender key is for") String groupId) {}

    record Received(
            @Handle String groupClient,
            String groupId,
            @Doc("whom the transport names as sender") Address from,
            Bytes message) {}

    record Plaintext(Bytes plaintext) {}

    record State(Bytes state) {}

    record StateOf(@Handle String groupClient, Bytes state) {}
}
