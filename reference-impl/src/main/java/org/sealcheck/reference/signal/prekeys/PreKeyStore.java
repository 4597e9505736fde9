package org.sealcheck.reference.signal.prekeys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.IdentityKeyPair;
import org.sealcheck.reference.signal.keys.KeyPair;

/**
 * The prekeys a device holds, with their private halves.
 *
 * @param signed by id
 * @param oneTime by id; used ones are gone (SESS-016)
 * @param nextSignedId the id of the next signed prekey
 * @param nextOneTimeId the id of the next one-time prekey
 */
public record PreKeyStore(
        TreePMap<Long, SignedPreKey> signed, TreePMap<Long, KeyPair> oneTime, long nextSignedId, long nextOneTimeId) {

    public static PreKeyStore empty() {
        return new PreKeyStore(TreePMap.empty(), TreePMap.empty(), PreKeyIds.FIRST, PreKeyIds.FIRST);
    }

    /**
     * A new signed prekey (KEY-002): 32 random bytes for the key, then 64 for the signature.
     *
     * @param now ms since 1970
     */
    public static SignedPreKey generateSigned(IdentityKeyPair identity, long id, long now, Entropy entropy) {
        KeyPair keys = KeyPair.generate(entropy);
        return sign(identity, id, keys, now, entropy);
    }

    /** The given key, signed: 64 random bytes. */
    public static SignedPreKey sign(IdentityKeyPair identity, long id, KeyPair keys, long now, Entropy entropy) {
        return new SignedPreKey(
                id, keys, identity.privateKey().sign(keys.publicKey().encoded(), entropy), now);
    }

    public PreKeyStore withSigned(SignedPreKey preKey) {
        return new PreKeyStore(signed.plus(preKey.id(), preKey), oneTime, PreKeyIds.after(preKey.id()), nextOneTimeId);
    }

    /** @throws IllegalArgumentException if {@code id} has more than 24 bits */
    public PreKeyStore withOneTime(long id, KeyPair keys) {
        return new PreKeyStore(signed, oneTime.plus(PreKeyIds.require(id), keys), nextSignedId, PreKeyIds.after(id));
    }

    /** KEY-003. */
    public PreKeyStore withoutSigned(long id) {
        return new PreKeyStore(signed.minus(id), oneTime, nextSignedId, nextOneTimeId);
    }

    PreKeyStore withoutSigned(Collection<Long> ids) {
        return new PreKeyStore(signed.minusAll(ids), oneTime, nextSignedId, nextOneTimeId);
    }

    /** The store after a session was set up with this one-time prekey (KEY-004, SESS-016). */
    public PreKeyStore consumeOneTime(long id) {
        return new PreKeyStore(signed, oneTime.minus(id), nextSignedId, nextOneTimeId);
    }

    /**
     * Generates one-time prekeys with ascending ids, 32 random bytes each.
     *
     * @param firstId 24 bits
     */
    public Generated generateOneTime(long firstId, int count, Entropy entropy) {
        PreKeyStore store = this;
        List<PublicOneTimePreKey> publicKeys = new ArrayList<>(count);
        long id = firstId;
        for (int i = 0; i < count; i++) {
            KeyPair keys = KeyPair.generate(entropy);
            store = store.withOneTime(id, keys);
            publicKeys.add(new PublicOneTimePreKey(id, keys.publicKey()));
            id = PreKeyIds.after(id);
        }
        return new Generated(store, List.copyOf(publicKeys));
    }

    /** @throws Rejection unknown-signed-prekey (SESS-019) */
    public KeyPair requireSigned(long id) {
        return Optional.ofNullable(signed.get(id))
                .map(SignedPreKey::keys)
                .orElseThrow(() -> new Rejection(
                        SignalReason.UNKNOWN_SIGNED_PREKEY, "SESS-019", "this device holds no signed prekey " + id));
    }

    /** @throws Rejection unknown-one-time-prekey (SESS-019, KEY-004) */
    public KeyPair requireOneTime(long id) {
        return Optional.ofNullable(oneTime.get(id))
                .orElseThrow(() -> new Rejection(
                        SignalReason.UNKNOWN_ONE_TIME_PREKEY,
                        "SESS-019",
                        "this device holds no one-time prekey " + id + ", or no longer"));
    }

    /** The store with new one-time prekeys in it, and their public halves. */
    public record Generated(PreKeyStore store, List<PublicOneTimePreKey> publicKeys) {}
}
