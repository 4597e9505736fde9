package org.sealcheck.reference.signal.session;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.KeyPair;
import org.sealcheck.reference.signal.prekeys.PreKeyStore;
import org.sealcheck.reference.signal.prekeys.PublicOneTimePreKey;
import org.sealcheck.reference.signal.prekeys.SignedPreKey;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;

/** Two devices and what they do with each other, as few words as a test needs. Always the same for a seed. */
final class Pair {
    static final Address ALICE = new Address("alice", 1);
    static final Address BOB = new Address("bob", 1);

    final Entropy entropy;
    Device alice;
    Device bob;

    Pair() {
        Random random = new Random(1);
        entropy = count -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
        alice = withSignedPreKey(Device.create(ALICE, entropy), 1);
        bob = withSignedPreKey(Device.create(BOB, entropy), 1);
    }

    /** Bob's bundle with a new one-time prekey of this id. */
    UnverifiedBundle bobsBundle(long oneTimeId) {
        KeyPair keys = KeyPair.generate(entropy);
        bob = bob.withPreKeys(bob.preKeys().withOneTime(oneTimeId, keys));
        return bundle(bob, Optional.of(new PublicOneTimePreKey(oneTimeId, keys.publicKey())));
    }

    /** A bundle without a one-time prekey. */
    static UnverifiedBundle bundle(Device device) {
        return bundle(device, Optional.empty());
    }

    /** Alice starts a session with a new one-time prekey, and she and Bob have said hello. */
    Pair established() {
        aliceStarts(1);
        bobReads(aliceSends("hello"));
        aliceReads(bobSends("hello"));
        return this;
    }

    void aliceStarts(long oneTimeId) {
        alice = Sessions.processBundle(alice, BOB, bobsBundle(oneTimeId), entropy);
    }

    void bobStarts() {
        bob = Sessions.processBundle(bob, ALICE, bundle(alice), entropy);
    }

    Ciphertext aliceSends(String text) {
        Sessions.Encrypted encrypted = Sessions.encrypt(alice, BOB, text.getBytes(StandardCharsets.UTF_8));
        alice = encrypted.device();
        return encrypted.ciphertext();
    }

    Ciphertext bobSends(String text) {
        Sessions.Encrypted encrypted = Sessions.encrypt(bob, ALICE, text.getBytes(StandardCharsets.UTF_8));
        bob = encrypted.device();
        return encrypted.ciphertext();
    }

    String aliceReads(Ciphertext ciphertext) {
        Reading.Read read = Reading.decrypt(alice, BOB, ciphertext.type(), ciphertext.body(), entropy);
        alice = read.device();
        return new String(read.plaintext(), StandardCharsets.UTF_8);
    }

    String bobReads(Ciphertext ciphertext) {
        Reading.Read read = Reading.decrypt(bob, ALICE, ciphertext.type(), ciphertext.body(), entropy);
        bob = read.device();
        return new String(read.plaintext(), StandardCharsets.UTF_8);
    }

    private Device withSignedPreKey(Device device, long id) {
        SignedPreKey preKey = PreKeyStore.generateSigned(device.identity(), id, 0, entropy);
        return device.withPreKeys(device.preKeys().withSigned(preKey));
    }

    private static UnverifiedBundle bundle(Device device, Optional<PublicOneTimePreKey> oneTime) {
        return new UnverifiedBundle(
                device.registrationId(),
                device.identity().identityKey(),
                device.preKeys().signed().get(1L).publicPart(),
                oneTime);
    }
}
