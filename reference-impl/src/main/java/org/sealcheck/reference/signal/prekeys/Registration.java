package org.sealcheck.reference.signal.prekeys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.signal.keys.IdentityKeyPair;

/** What a device does for its prekeys, at registration and from time to time later. */
public final class Registration {
    private static final Comparator<SignedPreKey> BY_AGE =
            Comparator.comparingLong(SignedPreKey::createdAt).thenComparingLong(SignedPreKey::id);

    private Registration() {}

    /**
     * Generates a signed prekey and the first batch of one-time prekeys (REG-001).
     *
     * @param now ms since 1970
     * @param entropy 32 + 64 bytes for the signed prekey, then 32 for each one-time prekey
     */
    public static Registered register(
            IdentityKeyPair identity, int registrationId, PreKeyStore store, long now, Entropy entropy) {
        SignedPreKey signed = PreKeyStore.generateSigned(identity, store.nextSignedId(), now, entropy);
        PreKeyStore.Generated oneTime =
                store.withSigned(signed).generateOneTime(store.nextOneTimeId(), PreKeySchedule.firstBatch(), entropy);
        return new Registered(
                oneTime.store(),
                new Upload(registrationId, identity.identityKey(), signed.publicPart(), oneTime.publicKeys()));
    }

    /**
     * Does what is due: a new signed prekey when the newest is old (KEY-003), more one-time prekeys when few are left
     * (KEY-005); forgets signed prekeys that were replaced long ago.
     *
     * @param leftOnServer one-time prekeys the server still has
     * @param now ms since 1970; a clock that went back makes nothing due
     * @param entropy as for {@link #register}, for what is due
     */
    public static Maintained maintain(
            IdentityKeyPair identity, PreKeyStore store, int leftOnServer, long now, Entropy entropy) {
        Optional<SignedPreKey> rotated = isRotationDue(store, now)
                ? Optional.of(PreKeyStore.generateSigned(identity, store.nextSignedId(), now, entropy))
                : Optional.empty();
        PreKeyStore next = forgetExpired(rotated.map(store::withSigned).orElse(store), now);
        PreKeyStore.Generated oneTime = next.generateOneTime(next.nextOneTimeId(), batchDue(leftOnServer), entropy);
        return new Maintained(oneTime.store(), rotated.map(SignedPreKey::publicPart), oneTime.publicKeys());
    }

    private static boolean isRotationDue(PreKeyStore store, long now) {
        List<SignedPreKey> byAge = byAge(store);
        return byAge.isEmpty() || now - byAge.get(byAge.size() - 1).createdAt() >= PreKeySchedule.rotationAge();
    }

    private static int batchDue(int leftOnServer) {
        return leftOnServer < PreKeySchedule.lowWaterMark() ? PreKeySchedule.batch() : 0;
    }

    /** A signed prekey is replaced when the next one is made, and kept for the grace period from then on. */
    private static PreKeyStore forgetExpired(PreKeyStore store, long now) {
        List<SignedPreKey> byAge = byAge(store);
        List<Long> expired = new ArrayList<>();
        for (int i = 0; i + 1 < byAge.size(); i++) {
            long replacedAt = byAge.get(i + 1).createdAt();
            if (now - replacedAt >= PreKeySchedule.gracePeriod()) {
                expired.add(byAge.get(i).id());
            }
        }
        return store.withoutSigned(expired);
    }

    private static List<SignedPreKey> byAge(PreKeyStore store) {
        return store.signed().values().stream().sorted(BY_AGE).toList();
    }

    /** The store with the new prekeys, and what to upload. */
    public record Registered(PreKeyStore store, Upload upload) {}

    /**
     * The store after maintenance, and what to upload.
     *
     * @param signedPreKey empty if the newest is still young
     * @param oneTimePreKeys none if enough are left
     */
    public record Maintained(
            PreKeyStore store, Optional<PublicSignedPreKey> signedPreKey, List<PublicOneTimePreKey> oneTimePreKeys) {}
}
