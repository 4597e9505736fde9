package org.sealcheck.reference.messenger.verification;

import java.util.Optional;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * What became of one device.
 *
 * @param identityKey the new one; of a removed device the one it had
 */
public record Change(Kind kind, Address device, Optional<IdentityKey> identityKey) {
    /** The three things that a user can be alerted to (VERIFY-005, VERIFY-006). */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
