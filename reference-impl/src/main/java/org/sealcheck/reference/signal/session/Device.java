package org.sealcheck.reference.signal.session;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.IdentityKeyPair;
import org.sealcheck.reference.signal.prekeys.PreKeyStore;

/**
 * All that one device stores.
 *
 * @param address its own
 * @param registrationId 1 to 16380
 * @param pinned the identity key of each address it has met (ID-001)
 * @param sessions with each address
 */
public record Device(
        Address address,
        IdentityKeyPair identity,
        int registrationId,
        PreKeyStore preKeys,
        TreePMap<Address, IdentityKey> pinned,
        TreePMap<Address, SessionRecord> sessions) {

    /** Registration ids are 1 to this number. */
    public static final int MAX_REGISTRATION_ID = 16380;

    /** A device with a new identity (KEY-001): 32 random bytes for the key, 4 for the registration id. */
    public static Device create(Address address, Entropy entropy) {
        IdentityKeyPair identity = IdentityKeyPair.generate(entropy);
        return of(address, identity, registrationId(entropy.bytes(Integer.BYTES)));
    }

    /** A device with a given identity, and nothing else yet. */
    public static Device of(Address address, IdentityKeyPair identity, int registrationId) {
        return new Device(address, identity, registrationId, PreKeyStore.empty(), TreePMap.empty(), TreePMap.empty());
    }

    public Optional<SessionRecord> sessionsWith(Address remote) {
        return Optional.ofNullable(sessions.get(remote));
    }

    public Device withPreKeys(PreKeyStore store) {
        return new Device(address, identity, registrationId, store, pinned, sessions);
    }

    /** Forgets all sessions with an address; its identity stays pinned. */
    public Device withoutSessions(Address remote) {
        return new Device(address, identity, registrationId, preKeys, pinned, sessions.minus(remote));
    }

    /** The device with these sessions, made by a step or read from {@link SessionStorage}. */
    public Device withSessions(Address remote, SessionRecord sessionRecord) {
        return new Device(address, identity, registrationId, preKeys, pinned, sessions.plus(remote, sessionRecord));
    }

    Device withPinned(Address remote, IdentityKey identityKey) {
        return new Device(address, identity, registrationId, preKeys, pinned.plus(remote, identityKey), sessions);
    }

    /** {@code 1 + (source mod 16380)}, the source big-endian and unsigned. */
    private static int registrationId(byte[] source) {
        return 1 + Integer.remainderUnsigned(ByteBuffer.wrap(source).getInt(), MAX_REGISTRATION_ID);
    }
}
