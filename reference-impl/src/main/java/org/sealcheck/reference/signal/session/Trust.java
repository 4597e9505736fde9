package org.sealcheck.reference.signal.session;

import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.IdentityKey;

/** Trust on first use: the first identity seen for an address is pinned, and another one is refused until trusted. */
public final class Trust {
    private Trust() {}

    /**
     * Passes if no other identity is pinned for this address (SESS-011, ID-002, ID-003).
     *
     * @throws Rejection identity-changed
     */
    static void requireTrusted(Device device, Address remote, IdentityKey identity) {
        if (!isTrusted(device, remote, identity)) {
            throw new Rejection(
                    SignalReason.IDENTITY_CHANGED,
                    "ID-002",
                    "the identity key of " + remote + " is not the pinned one; trust it to go on");
        }
    }

    /**
     * Passes if this is not our own identity (ID-006).
     *
     * @throws Rejection own-identity
     */
    static void requireNotOurs(Device device, IdentityKey identity) {
        if (device.identity().identityKey().equals(identity)) {
            throw new Rejection(
                    SignalReason.OWN_IDENTITY, "ID-006", "the identity key is our own: no other device can have it");
        }
    }

    /** Pins an identity that was authenticated, and keeps one that is pinned (ID-001). */
    static Device pin(Device device, Address remote, IdentityKey identity) {
        return device.pinned().containsKey(remote) ? device : device.withPinned(remote, identity);
    }

    /**
     * The device after its user accepted this identity for an address, whatever was pinned before (ID-005).
     *
     * @throws Rejection own-identity
     */
    public static Device accept(Device device, Address remote, IdentityKey identity) {
        requireNotOurs(device, identity);
        return device.withPinned(remote, identity);
    }

    static boolean isTrusted(Device device, Address remote, IdentityKey identity) {
        IdentityKey known = device.pinned().get(remote);
        return known == null || known.equals(identity);
    }
}
