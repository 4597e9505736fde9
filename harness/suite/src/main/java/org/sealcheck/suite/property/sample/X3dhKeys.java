package org.sealcheck.suite.property.sample;

import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;

/**
 * The private keys that take part in a session's set-up, 32 bytes each.
 *
 * @param oneTime null if the bundle has no one-time prekey
 */
public record X3dhKeys(
        Bytes initiatorIdentity,
        Bytes base,
        Bytes recipientIdentity,
        Bytes signedPreKey,
        @Nullable Bytes oneTime) {
    /** How many private keys there are, with a one-time prekey. */
    public static final int COUNT = 5;

    /** The same with one bit of one of the keys flipped. */
    public X3dhKeys altered(int key, int bit) {
        return new X3dhKeys(
                key == 0 ? Altered.bit(initiatorIdentity, bit) : initiatorIdentity,
                key == 1 ? Altered.bit(base, bit) : base,
                key == 2 ? Altered.bit(recipientIdentity, bit) : recipientIdentity,
                key == 3 ? Altered.bit(signedPreKey, bit) : signedPreKey,
                key == 4 && oneTime != null ? Altered.bit(oneTime, bit) : oneTime);
    }

    public X3dhKeys withoutOneTime() {
        return new X3dhKeys(initiatorIdentity, base, recipientIdentity, signedPreKey, null);
    }

    public X3dhKeys withOneTime(Bytes key) {
        return new X3dhKeys(initiatorIdentity, base, recipientIdentity, signedPreKey, key);
    }

    private boolean differ() {
        return Stream.of(initiatorIdentity, base, recipientIdentity, signedPreKey, oneTime)
                        .distinct()
                        .count()
                == COUNT;
    }

    /** Sets with a one-time prekey, all keys different. */
    public static final class WithOneTime extends Samples<X3dhKeys> {
        @Override
        protected X3dhKeys draw(Random random) {
            X3dhKeys keys = new X3dhKeys(
                    SomeBytes.privateKey(random),
                    SomeBytes.privateKey(random),
                    SomeBytes.privateKey(random),
                    SomeBytes.privateKey(random),
                    SomeBytes.privateKey(random));
            return keys.differ() ? keys : draw(random);
        }
    }
}
