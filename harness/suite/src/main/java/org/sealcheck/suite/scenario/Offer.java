package org.sealcheck.suite.scenario;

import java.util.function.UnaryOperator;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;

/**
 * A bundle on its way from the Server to an initiator; each change gives one that differs in that part only.
 *
 * @param owner the device that the Server says it is of
 */
public record Offer(Address owner, PreKeyBundle bundle) {

    public Offer changeIdentityKey(UnaryOperator<Bytes> change) {
        return with(new PreKeyBundle(
                bundle.registrationId(),
                change.apply(bundle.identityKey()),
                bundle.signedPreKey(),
                bundle.oneTimePreKey()));
    }

    public Offer changeSignedPreKey(UnaryOperator<Bytes> change) {
        SignedPreKey old = bundle.signedPreKey();
        return with(new SignedPreKey(old.id(), change.apply(old.publicKey()), old.signature()));
    }

    public Offer changeSignature(UnaryOperator<Bytes> change) {
        SignedPreKey old = bundle.signedPreKey();
        return with(new SignedPreKey(old.id(), old.publicKey(), change.apply(old.signature())));
    }

    /** Only for a bundle that has a one-time prekey. */
    public Offer changeOneTimePreKey(UnaryOperator<Bytes> change) {
        OneTimePreKey old = bundle.oneTimePreKey();
        if (old == null) {
            throw new IllegalArgumentException("this bundle has no one-time prekey to change");
        }
        return with(new PreKeyBundle(
                bundle.registrationId(),
                bundle.identityKey(),
                bundle.signedPreKey(),
                new OneTimePreKey(old.id(), change.apply(old.publicKey()))));
    }

    private Offer with(SignedPreKey signedPreKey) {
        return with(
                new PreKeyBundle(bundle.registrationId(), bundle.identityKey(), signedPreKey, bundle.oneTimePreKey()));
    }

    private Offer with(PreKeyBundle changed) {
        return new Offer(owner, changed);
    }
}
