package org.sealcheck.reference.messenger.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.group.GroupCipher;
import org.sealcheck.reference.signal.group.GroupSessions;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.session.Ciphertext;
import org.sealcheck.reference.signal.session.Device;
import org.sealcheck.reference.signal.session.Sessions;

/** A message to a group, and the sender key for those who need it to read the message. */
public final class Sending {
    private Sending() {}

    /**
     * One ciphertext for all (GRP-001, GRP-013), and a pairwise message with the key for every device that was not
     * given it (GRP-003, GRP-005, GRP-009).
     *
     * @param now ms since 1970
     * @param entropy 68 bytes for a new sender key if one is made, then 64 for the signature's nonce
     * @throws Rejection unknown-group; not-a-member if the client itself was removed (GRP-052)
     */
    public static Sent send(GroupClient client, String groupId, byte[] plaintext, long now, Entropy entropy) {
        client.require(groupId, client.device().address());
        GroupClient ready = keyed(clearIfDue(client, groupId, now), groupId, now, entropy);
        Distribution distribution = distribute(ready, groupId);
        GroupCipher.Encrypted encrypted =
                GroupCipher.encrypt(distribution.client().keys(), groupId, plaintext, entropy);
        return new Sent(
                distribution.client().with(encrypted.keys()),
                distribution.envelopes(),
                distribution.unreached(),
                encrypted.message());
    }

    private static GroupClient clearIfDue(GroupClient client, String groupId, long now) {
        return client.groups()
                .get(groupId)
                .own()
                .filter(own -> isTooOld(own, now) || hasNewIdentity(client.device(), own))
                .map(own -> Membership.clear(client, groupId))
                .orElse(client);
    }

    /** GRP-045. */
    private static boolean isTooOld(Group.Distributed own, long now) {
        return now - own.madeAt() >= GroupLimits.maxKeyAge();
    }

    /** GRP-048. */
    private static boolean hasNewIdentity(Device device, Group.Distributed own) {
        return own.given().entrySet().stream()
                .anyMatch(given -> !given.getValue().equals(device.pinned().get(given.getKey())));
    }

    /** With a key to send with (GRP-004). */
    private static GroupClient keyed(GroupClient client, String groupId, long now, Entropy entropy) {
        GroupClient made = client.with(
                GroupSessions.create(client.keys(), groupId, entropy).keys());
        Group group = made.groups().get(groupId);
        return made.with(group.withOwn(
                Optional.of(group.own().orElseGet(() -> new Group.Distributed(now, TreePMap.empty())))));
    }

    private static Distribution distribute(GroupClient client, String groupId) {
        Group group = client.groups().get(groupId);
        Group.Distributed own = group.own().orElseThrow();
        byte[] content = DistributionContent.write(
                groupId, client.keys().ownKey(groupId).orElseThrow().distribution());
        Device device = client.device();
        List<Envelope> envelopes = new ArrayList<>();
        List<Address> unreached = new ArrayList<>();
        for (Address remote : needing(group, own, device.address())) {
            IdentityKey identity = device.pinned().get(remote);
            if (identity == null || !Sessions.canEncrypt(device, remote)) {
                unreached.add(remote); // GRP-047
                continue;
            }
            Sessions.Encrypted encrypted = Sessions.encrypt(device, remote, content);
            device = encrypted.device();
            envelopes.add(new Envelope(remote, encrypted.ciphertext()));
            own = own.and(remote, identity);
        }
        GroupClient given = client.with(device).with(group.withOwn(Optional.of(own)));
        return new Distribution(given, envelopes, unreached);
    }

    /** GRP-005, GRP-046. */
    private static TreePSet<Address> needing(Group group, Group.Distributed own, Address sender) {
        return recipients(group, sender).minusAll(own.given().keySet());
    }

    private static TreePSet<Address> recipients(Group group, Address sender) {
        return group.devices().minus(sender);
    }

    private record Distribution(GroupClient client, List<Envelope> envelopes, List<Address> unreached) {}

    /** A pairwise message with the sender key in it. */
    public record Envelope(Address device, Ciphertext ciphertext) {}

    /**
     * What is sent.
     *
     * @param distributions each for its own device
     * @param unreached devices that cannot read the message, for want of a pairwise session
     * @param message the one ciphertext
     */
    public record Sent(GroupClient client, List<Envelope> distributions, List<Address> unreached, byte[] message) {}
}
