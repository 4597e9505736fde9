package org.sealcheck.reference.messenger.verification;

import java.util.Optional;
import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * One device as the book has it.
 *
 * @param identityKey empty if the server has no keys of it
 * @param verified whether the user has compared this very key
 * @param met whether the user was told that they meet this device in a call
 */
public record KnownDevice(Optional<IdentityKey> identityKey, boolean verified, boolean met) {
    /** A device that has just come into the book: seen, and nothing more (VERIFY-003, VERIFY-007). */
    static KnownDevice seen(Optional<IdentityKey> identityKey) {
        return new KnownDevice(identityKey, false, false);
    }

    /** The device with the key of a newer list; a change leaves nothing of what was known (VERIFY-007). */
    KnownDevice with(Optional<IdentityKey> newer) {
        return isSame(newer) ? this : afterChange(newer);
    }

    boolean isSame(Optional<IdentityKey> other) {
        return identityKey.equals(other);
    }

    KnownDevice afterChange(Optional<IdentityKey> newer) {
        return seen(newer);
    }

    KnownDevice asVerified() {
        return new KnownDevice(identityKey, true, met);
    }

    KnownDevice asMet() {
        return new KnownDevice(identityKey, verified, true);
    }
}
