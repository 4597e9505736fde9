package org.sealcheck.adapter.reference;

import java.util.List;
import java.util.Optional;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.SignalRegistration;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.keys.Signature;
import org.sealcheck.reference.signal.prekeys.PublicOneTimePreKey;
import org.sealcheck.reference.signal.prekeys.PublicSignedPreKey;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;
import org.sealcheck.reference.signal.prekeys.Upload;

/** Public prekeys, there and back. Only their shape is checked here; everything else is the reference's to judge. */
public final class Bundles {
    private Bundles() {}

    public static UnverifiedBundle unverified(PreKeyBundle bundle) {
        return new UnverifiedBundle(
                bundle.registrationId(),
                identity(bundle.identityKey()),
                unverified(bundle.signedPreKey()),
                Optional.ofNullable(bundle.oneTimePreKey()).map(Bundles::unverified));
    }

    public static PublicSignedPreKey unverified(PreKeyBundle.SignedPreKey preKey) {
        return new PublicSignedPreKey(
                preKey.id(),
                PublicKey.decode(preKey.publicKey().toByteArray()),
                new Signature(preKey.signature().toByteArray()));
    }

    public static PublicOneTimePreKey unverified(PreKeyBundle.OneTimePreKey preKey) {
        return new PublicOneTimePreKey(
                preKey.id(), PublicKey.decode(preKey.publicKey().toByteArray()));
    }

    public static List<PublicOneTimePreKey> unverified(List<PreKeyBundle.OneTimePreKey> preKeys) {
        return preKeys.stream().map(Bundles::unverified).toList();
    }

    public static IdentityKey identity(Bytes bytes) {
        return new IdentityKey(PublicKey.decode(bytes.toByteArray()));
    }

    public static PreKeyBundle bundle(UnverifiedBundle bundle) {
        return new PreKeyBundle(
                bundle.registrationId(),
                Keys.bytes(bundle.identityKey()),
                signed(bundle.signedPreKey()),
                bundle.oneTimePreKey().map(Bundles::oneTime).orElse(null));
    }

    public static PreKeyBundle.SignedPreKey signed(PublicSignedPreKey preKey) {
        return new PreKeyBundle.SignedPreKey(
                preKey.id(),
                Keys.bytes(preKey.publicKey()),
                Bytes.of(preKey.signature().toByteArray()));
    }

    public static PreKeyBundle.OneTimePreKey oneTime(PublicOneTimePreKey preKey) {
        return new PreKeyBundle.OneTimePreKey(preKey.id(), Keys.bytes(preKey.publicKey()));
    }

    public static List<PreKeyBundle.OneTimePreKey> oneTime(List<PublicOneTimePreKey> preKeys) {
        return preKeys.stream().map(Bundles::oneTime).toList();
    }

    public static Upload upload(SignalRegistration.Upload upload) {
        return new Upload(
                upload.registrationId(),
                identity(upload.identityKey()),
                unverified(upload.signedPreKey()),
                unverified(upload.oneTimePreKeys()));
    }

    public static SignalRegistration.Upload upload(Upload upload) {
        return new SignalRegistration.Upload(
                upload.registrationId(),
                Keys.bytes(upload.identityKey()),
                signed(upload.signedPreKey()),
                oneTime(upload.oneTimePreKeys()));
    }
}
