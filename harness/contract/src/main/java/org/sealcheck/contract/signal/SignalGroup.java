package org.sealcheck.contract.signal;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Needs;
import org.sealcheck.contract.Role;

@Role("signal.group")
@Doc("Sender keys: a device with its store of them, and group messages. Who the members are and how a distribution"
        + " reaches them is not its business.")
public interface SignalGroup {

    @Doc("A device with an empty store of sender keys.")
    Member createMember(NewMember input);

    @Doc("The distribution message of the device's own sender key in a group as it is now. Makes the key if there is"
            + " none.")
    Distribution create(ToCreate input);

    @Doc("Takes a distribution message that came from a device over its pairwise session.")
    Empty process(Received input);

    @Doc("Encrypts for a group. Rejects (layer state) without an own sender key.")
    Message encrypt(ToEncrypt input);

    @Doc("Decrypts a group message. Rejects (layer signature) if it is not signed with the sender's key.")
    Plaintext decrypt(ToDecrypt input);

    @Doc("Forgets all sender keys of a device in a group: one's own, with one's own address as sender.")
    Empty clear(OfSender input);

    @Needs(Ability.STATE_EXPORT)
    @Doc("All sender keys it stores, as plain bytes. Equal stores give equal bytes.")
    State exportState(OfMember input);

    @Needs(Ability.SNAPSHOT)
    @Doc("Puts a store back that exportState gave.")
    Empty restoreState(StateOf input);

    record NewMember(Address address) {}

    record Member(
            @Doc("a handle, chosen by the implementation") @Handle
            String member) {}

    record ToCreate(
            @Handle String member,

            @Doc("any text; a library that names groups otherwise derives its own name from it")
            String groupId,

            @Doc("4 bytes, the key's id, then 32 bytes, the chain key, then 32 bytes, the private signature key; used"
                    + " only if a key is made; only with ability entropy-injected")
            @Nullable
            Bytes entropy) {}

    record Distribution(
            @Doc("a SenderKeyDistributionMessage") Bytes message) {}

    record Received(
            @Handle String member,
            String groupId,
            @Doc("whose pairwise session it came in") Address sender,
            @Doc("as received") Bytes message) {}

    record ToEncrypt(
            @Handle String member,
            String groupId,
            Bytes plaintext,

            @Doc("64 bytes, the signature's nonce; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record Message(@Doc("a SenderKeyMessage") Bytes message) {}

    record ToDecrypt(
            @Handle String member,
            String groupId,
            @Doc("whom the transport names as sender") Address sender,
            @Doc("as received") Bytes message) {}

    record Plaintext(Bytes plaintext) {}

    record OfSender(@Handle String member, String groupId, Address sender) {}

    record OfMember(@Handle String member) {}

    record State(Bytes state) {}

    record StateOf(@Handle String member, Bytes state) {}
}
