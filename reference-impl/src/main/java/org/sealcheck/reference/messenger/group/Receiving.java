package org.sealcheck.reference.messenger.group;

import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.group.GroupCipher;
import org.sealcheck.reference.signal.group.GroupSessions;
import org.sealcheck.reference.signal.group.SenderKeyName;
import org.sealcheck.reference.signal.session.Ciphertext;
import org.sealcheck.reference.signal.session.Reading;
import org.sealcheck.reference.signal.wire.SenderKeyDistribution;

/** Sender keys and messages that come in. */
public final class Receiving {
    private Receiving() {}

    /**
     * Takes a sender key out of a pairwise message (GRP-003): whose key it is, the pairwise session says.
     *
     * @param from whom the transport names as sender
     * @param entropy 32 bytes for the next ratchet key, drawn only if the message turns the ratchet
     * @throws Rejection why it is not taken; nothing has changed then, the pairwise session included
     */
    public static Taken receiveDistribution(
            GroupClient client, Address from, Ciphertext.Type type, byte[] body, Entropy entropy) {
        Reading.Read read = Reading.decrypt(client.device(), from, type, body, entropy);
        DistributionContent content = DistributionContent.parse(read.plaintext());
        client.require(content.groupId(), from);
        GroupClient taken = client.with(read.device())
                .with(GroupSessions.process(
                        client.keys(),
                        new SenderKeyName(content.groupId(), from),
                        SenderKeyDistribution.parse(content.distribution())));
        return new Taken(taken, content.groupId());
    }

    /**
     * Reads a message to a group.
     *
     * @param from whom the transport names as sender
     * @throws Rejection unknown-group, not-a-member (GRP-049), or why the message is not read
     */
    public static Read receive(GroupClient client, String groupId, Address from, byte[] message) {
        client.require(groupId, from);
        GroupCipher.Decrypted decrypted = GroupCipher.decrypt(client.keys(), new SenderKeyName(groupId, from), message);
        return new Read(client.with(decrypted.keys()), decrypted.plaintext());
    }

    /** The group that the key is for, and the client after it. */
    public record Taken(GroupClient client, String groupId) {}

    /** The plaintext, and the client after it. */
    public record Read(GroupClient client, byte[] plaintext) {}
}
