package org.sealcheck.reference.signal.prekeys;

import java.util.Optional;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * The public keys of one device as a server hands them to one initiator (SESS-002): they may be anybody's.
 *
 * @param registrationId of the device
 * @param oneTimePreKey empty if the server has none left (SESS-004, SESS-012)
 */
public record UnverifiedBundle(
        long registrationId,
        IdentityKey identityKey,
        PublicSignedPreKey signedPreKey,
        Optional<PublicOneTimePreKey> oneTimePreKey) {

    /**
     * The bundle, if the identity key signed its signed prekey and every key in it may be used. The signature comes
     * first (SESS-010): nothing is computed with keys that nobody vouches for.
     *
     * @throws Rejection bad-signature, then low-order-key or non-canonical-key
     */
    public VerifiedBundle verify() {
        requireValidSignature();
        requireAcceptableKeys();
        return new VerifiedBundle(
                registrationId, identityKey, signedPreKey.id(), signedPreKey.publicKey(), oneTimePreKey);
    }

    private void requireValidSignature() {
        signedPreKey.requireSignedBy(identityKey);
    }

    /** KEY-010, KEY-014. */
    private void requireAcceptableKeys() {
        identityKey.publicKey().requireAcceptable();
        signedPreKey.publicKey().requireAcceptable();
        oneTimePreKey.ifPresent(key -> key.publicKey().requireAcceptable());
    }
}
