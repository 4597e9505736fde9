package org.sealcheck.adapter.reference;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.SignalSession;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.IdentityKeyPair;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.keys.Signature;
import org.sealcheck.reference.signal.prekeys.PreKeyStore;
import org.sealcheck.reference.signal.prekeys.SignedPreKey;
import org.sealcheck.reference.signal.session.Device;
import org.sealcheck.reference.signal.session.DeviceStorage;
import org.sealcheck.reference.signal.session.Reading;
import org.sealcheck.reference.signal.session.Sessions;
import org.sealcheck.reference.signal.session.Trust;

/** Plays signal.session. */
final class ReferenceSession implements SignalSession {
    private final Handles<Device> parties;

    ReferenceSession(Handles<Device> parties) {
        this.parties = parties;
    }

    @Override
    public Party createParty(NewParty input) {
        return Answer.of(() -> {
            Device device = device(input);
            return new Party(
                    parties.create(device), Keys.bytes(device.identity().identityKey()), device.registrationId());
        });
    }

    @Override
    public PreKeyBundle.SignedPreKey addSignedPreKey(NewSignedPreKey input) {
        return step(input.party(), device -> {
            SignedPreKey preKey = signedPreKey(device.identity(), input);
            return new Step<>(
                    device.withPreKeys(device.preKeys().withSigned(preKey)), Bundles.signed(preKey.publicPart()));
        });
    }

    @Override
    public OneTimePreKeys addOneTimePreKeys(NewOneTimePreKeys input) {
        return step(input.party(), device -> {
            PreKeyStore.Generated generated =
                    device.preKeys().generateOneTime(input.firstId(), input.count(), Keys.entropy(input.entropy()));
            return new Step<>(
                    device.withPreKeys(generated.store()), new OneTimePreKeys(Bundles.oneTime(generated.publicKeys())));
        });
    }

    @Override
    public Empty importOneTimePreKey(ImportedPreKey input) {
        return change(
                input.party(),
                device -> device.withPreKeys(device.preKeys().withOneTime(input.id(), keyPair(input.keyPair()))));
    }

    @Override
    public Empty removeSignedPreKey(PreKeyId input) {
        return change(
                input.party(), device -> device.withPreKeys(device.preKeys().withoutSigned(input.id())));
    }

    @Override
    public HeldPreKeys heldPreKeys(OfParty input) {
        PreKeyStore preKeys = parties.get(input.party()).preKeys();
        return new HeldPreKeys(
                List.copyOf(preKeys.signed().keySet()),
                List.copyOf(preKeys.oneTime().keySet()));
    }

    @Override
    public Empty processBundle(FetchedBundle input) {
        return change(
                input.party(),
                device -> Sessions.processBundle(
                        device,
                        Addresses.of(input.remote()),
                        Bundles.unverified(input.bundle()),
                        Keys.entropy(input.entropy())));
    }

    @Override
    public Ciphertext encrypt(ToEncrypt input) {
        return step(input.party(), device -> {
            Sessions.Encrypted encrypted = Sessions.encrypt(
                    device, Addresses.of(input.remote()), input.plaintext().toByteArray());
            return new Step<>(encrypted.device(), ciphertext(encrypted.ciphertext()));
        });
    }

    @Override
    public Plaintext decrypt(ToDecrypt input) {
        return step(input.party(), device -> {
            Reading.Read read = Reading.decrypt(
                    device,
                    Addresses.of(input.remote()),
                    type(input.type()),
                    input.body().toByteArray(),
                    Keys.entropy(input.entropy()));
            return new Step<>(read.device(), new Plaintext(Bytes.of(read.plaintext())));
        });
    }

    @Override
    public HasSession hasSession(OfRemote input) {
        return new HasSession(Sessions.canEncrypt(parties.get(input.party()), Addresses.of(input.remote())));
    }

    @Override
    public Empty deleteSession(OfRemote input) {
        return change(input.party(), device -> device.withoutSessions(Addresses.of(input.remote())));
    }

    @Override
    public PinnedIdentity pinnedIdentity(OfRemote input) {
        IdentityKey pinned = parties.get(input.party()).pinned().get(Addresses.of(input.remote()));
        return new PinnedIdentity(pinned == null ? null : Keys.bytes(pinned));
    }

    @Override
    public Empty trustIdentity(TrustedIdentity input) {
        return change(
                input.party(),
                device ->
                        Trust.accept(device, Addresses.of(input.remote()), Keys.receivedIdentity(input.identityKey())));
    }

    @Override
    public State exportState(OfParty input) {
        return new State(Bytes.of(DeviceStorage.write(parties.get(input.party()))));
    }

    @Override
    public Empty restoreState(StateOf input) {
        return change(input.party(), device -> DeviceStorage.read(input.state().toByteArray()));
    }

    private <A> A step(String party, Function<Device, Step<Device, A>> step) {
        return Answer.of(() -> parties.step(party, step));
    }

    private Empty change(String party, UnaryOperator<Device> change) {
        return step(party, device -> new Step<>(change.apply(device), Empty.EMPTY));
    }

    private static Device device(NewParty input) {
        Identity identity = input.identity();
        return identity == null
                ? Device.create(Addresses.of(input.address()), Keys.entropy(input.entropy()))
                : Device.of(
                        Addresses.of(input.address()),
                        new IdentityKeyPair(
                                Keys.privateKey(identity.privateKey()), Bundles.identity(identity.publicKey())),
                        registrationId(identity.registrationId()));
    }

    private static int registrationId(long id) {
        if (id < 1 || id > Device.MAX_REGISTRATION_ID) {
            throw new IllegalArgumentException(
                    "a registration id is 1 to " + Device.MAX_REGISTRATION_ID + ", not " + id);
        }
        return (int) id;
    }

    private static SignedPreKey signedPreKey(IdentityKeyPair identity, NewSignedPreKey input) {
        Entropy entropy = Keys.entropy(input.entropy());
        KeyPair given = input.keyPair();
        if (given == null) {
            return PreKeyStore.generateSigned(identity, input.id(), input.now(), entropy);
        }
        Bytes signature = input.signature();
        return signature == null
                ? PreKeyStore.sign(identity, input.id(), keyPair(given), input.now(), entropy)
                : new SignedPreKey(input.id(), keyPair(given), new Signature(signature.toByteArray()), input.now());
    }

    /** A key pair of one's own: taken as it is given. */
    private static org.sealcheck.reference.signal.keys.KeyPair keyPair(KeyPair keys) {
        return new org.sealcheck.reference.signal.keys.KeyPair(
                Keys.privateKey(keys.privateKey()),
                PublicKey.decode(keys.publicKey().toByteArray()));
    }

    private static Ciphertext ciphertext(org.sealcheck.reference.signal.session.Ciphertext ciphertext) {
        return new Ciphertext(
                switch (ciphertext.type()) {
                    case PREKEY -> MessageType.PREKEY;
                    case MESSAGE -> MessageType.MESSAGE;
                },
                Bytes.of(ciphertext.body()));
    }

    private static org.sealcheck.reference.signal.session.Ciphertext.Type type(MessageType type) {
        return switch (type) {
            case PREKEY -> org.sealcheck.reference.signal.session.Ciphertext.Type.PREKEY;
            case MESSAGE -> org.sealcheck.reference.signal.session.Ciphertext.Type.MESSAGE;
        };
    }
}
