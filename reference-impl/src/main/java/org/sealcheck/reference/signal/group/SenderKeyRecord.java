package org.sealcheck.reference.signal.group;

import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Limits;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.wire.SenderKeyDistribution;

/**
 * The keys that one device has distributed in one group, newest first: messages under an older one may still be on
 * their way (GRP-034).
 */
public record SenderKeyRecord(PVector<ReceivedSenderKey> keys) {
    static SenderKeyRecord empty() {
        return new SenderKeyRecord(TreePVector.empty());
    }

    /**
     * With the key of a distribution (GRP-034, GRP-040).
     *
     * @throws Rejection sender-key-conflict if its id is that of a key with another signature key (GRP-041)
     */
    SenderKeyRecord with(SenderKeyDistribution distribution) {
        Optional<ReceivedSenderKey> known = known(distribution);
        if (known.isPresent()) {
            requireSame(known.get(), distribution);
            return this;
        }
        return new SenderKeyRecord(dropOldest(keys.plus(0, ReceivedSenderKey.of(distribution))));
    }

    /** The key with this id. */
    Optional<ReceivedSenderKey> find(long id) {
        return keys.stream().filter(key -> key.id() == id).findFirst();
    }

    SenderKeyRecord replace(ReceivedSenderKey before, ReceivedSenderKey after) {
        return new SenderKeyRecord(keys.with(keys.indexOf(before), after));
    }

    /** The key that is there already: processing it again must not set it back (GRP-040). */
    private Optional<ReceivedSenderKey> known(SenderKeyDistribution distribution) {
        return find(distribution.keyId());
    }

    private static void requireSame(ReceivedSenderKey known, SenderKeyDistribution distribution) {
        if (!known.signingKey().equals(distribution.signingKey())) {
            throw new Rejection(
                    SignalReason.SENDER_KEY_CONFLICT,
                    "GRP-041",
                    "sender key " + distribution.keyId() + " is known with another signature key");
        }
    }

    /** GRP-039. */
    private static PVector<ReceivedSenderKey> dropOldest(PVector<ReceivedSenderKey> keys) {
        return keys.size() > Limits.maxSenderKeyStates() ? keys.minus(keys.size() - 1) : keys;
    }
}
