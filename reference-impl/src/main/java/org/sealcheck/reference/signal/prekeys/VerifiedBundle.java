package org.sealcheck.reference.signal.prekeys;

import java.util.Optional;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PublicKey;

/**
 * A bundle whose identity key vouches for its signed prekey. Whether this identity is the expected one is still open.
 */
public final class VerifiedBundle {
    private final long registrationId;
    private final IdentityKey identityKey;
    private final long signedPreKeyId;
    private final PublicKey signedPreKey;
    private final Optional<PublicOneTimePreKey> oneTimePreKey;

    /** Only {@link UnverifiedBundle#verify} makes one. */
    VerifiedBundle(
            long registrationId,
            IdentityKey identityKey,
            long signedPreKeyId,
            PublicKey signedPreKey,
            Optional<PublicOneTimePreKey> oneTimePreKey) {
        this.registrationId = registrationId;
        this.identityKey = identityKey;
        this.signedPreKeyId = signedPreKeyId;
        this.signedPreKey = signedPreKey;
        this.oneTimePreKey = oneTimePreKey;
    }

    public long registrationId() {
        return registrationId;
    }

    public IdentityKey identityKey() {
        return identityKey;
    }

    public long signedPreKeyId() {
        return signedPreKeyId;
    }

    public PublicKey signedPreKey() {
        return signedPreKey;
    }

    public Optional<PublicOneTimePreKey> oneTimePreKey() {
        return oneTimePreKey;
    }
}
