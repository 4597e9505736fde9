package org.sealcheck.bench.session.reference;

import java.util.Optional;
import org.sealcheck.bench.session.Sent;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.prekeys.PreKeyStore;
import org.sealcheck.reference.signal.prekeys.PublicOneTimePreKey;
import org.sealcheck.reference.signal.prekeys.SignedPreKey;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;
import org.sealcheck.reference.signal.session.Ciphertext;
import org.sealcheck.reference.signal.session.Device;
import org.sealcheck.reference.signal.session.Reading;
import org.sealcheck.reference.signal.session.Sessions;

/** The reference's steps as the measurements need them, without any store. */
final class Steps {
    static final Address REMOTE = new Address("remote", 1);
    private static final Entropy ENTROPY = Entropy.system();
    private static final long PREKEY_ID = 1;

    private Steps() {}

    /** A device with a signed and a one-time prekey. */
    static Device create(String name) {
        Device device = Device.create(new Address(name, 1), ENTROPY);
        SignedPreKey signed = PreKeyStore.generateSigned(device.identity(), PREKEY_ID, 0, ENTROPY);
        return device.withPreKeys(device.preKeys()
                .withSigned(signed)
                .generateOneTime(PREKEY_ID, 1, ENTROPY)
                .store());
    }

    static UnverifiedBundle bundle(Device device) {
        PreKeyStore preKeys = device.preKeys();
        return new UnverifiedBundle(
                device.registrationId(),
                device.identity().identityKey(),
                preKeys.signed().get(PREKEY_ID).publicPart(),
                Optional.of(new PublicOneTimePreKey(
                        PREKEY_ID, preKeys.oneTime().get(PREKEY_ID).publicKey())));
    }

    static Device process(Device device, UnverifiedBundle bundle) {
        return Sessions.processBundle(device, REMOTE, bundle, ENTROPY);
    }

    static Sessions.Encrypted encrypt(Device device, byte[] plaintext) {
        return Sessions.encrypt(device, REMOTE, plaintext);
    }

    static Reading.Read decrypt(Device device, Sent message) {
        Ciphertext.Type type = message.preKey() ? Ciphertext.Type.PREKEY : Ciphertext.Type.MESSAGE;
        return Reading.decrypt(device, REMOTE, type, message.body(), ENTROPY);
    }

    static Sent sent(Ciphertext ciphertext) {
        return new Sent(ciphertext.type() == Ciphertext.Type.PREKEY, ciphertext.body());
    }
}
