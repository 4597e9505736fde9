package org.sealcheck.reference.signal.group;

import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Limits;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.wire.SenderKeyDistribution;

/** How sender keys come to be, on the side that makes them and on the side that is given them. */
public final class GroupSessions {
    private GroupSessions() {}

    /**
     * What to give to a member: the key of this device in the group as it is now (GRP-030), made if there is none
     * (GRP-004).
     *
     * @param entropy for a new key, {@link OwnSenderKey#ENTROPY_LENGTH} bytes, drawn only then
     */
    public static Created create(SenderKeys keys, String groupId, Entropy entropy) {
        OwnSenderKey key = keys.ownKey(groupId).orElseGet(() -> OwnSenderKey.generate(entropy));
        return new Created(keys.withOwn(groupId, key), distribution(key));
    }

    /**
     * Takes the key that another device distributed.
     *
     * @param name the group it is for, and the device at the other end of the pairwise session that it came in
     * @throws Rejection why it is refused; nothing has changed then (GRP-036)
     */
    public static SenderKeys process(SenderKeys keys, SenderKeyName name, SenderKeyDistribution distribution) {
        requireOther(keys, name);
        requireIteration(distribution);
        return keys.with(name, keys.keysOf(name).with(distribution));
    }

    private static SenderKeyDistribution distribution(OwnSenderKey key) {
        return key.distribution();
    }

    private static void requireOther(SenderKeys keys, SenderKeyName name) {
        if (name.sender().equals(keys.address())) {
            throw new Rejection(
                    SignalReason.OWN_SENDER_KEY,
                    "GRP-044",
                    "a sender key that claims to come from this device itself, " + name.sender());
        }
    }

    private static void requireIteration(SenderKeyDistribution distribution) {
        if (distribution.iteration() > Limits.maxCounter()) {
            throw new Rejection(
                    SignalReason.COUNTER_TOO_LARGE,
                    "GRP-043",
                    "the iteration " + distribution.iteration() + " is above 2^31 - 1");
        }
    }

    /** The distribution, and the keys after it. */
    public record Created(SenderKeys keys, SenderKeyDistribution distribution) {}
}
