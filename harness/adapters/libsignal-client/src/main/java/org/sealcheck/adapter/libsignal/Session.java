package org.sealcheck.adapter.libsignal;

import java.util.ArrayList;
import java.util.List;
import org.sealcheck.adapter.peer.Parties;
import org.sealcheck.adapter.peer.Rejections;
import org.sealcheck.adapter.peer.Stores;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.SignalSession;
import org.signal.libsignal.protocol.IdentityKey;
import org.signal.libsignal.protocol.IdentityKeyPair;
import org.signal.libsignal.protocol.SessionBuilder;
import org.signal.libsignal.protocol.SessionCipher;
import org.signal.libsignal.protocol.SignalProtocolAddress;
import org.signal.libsignal.protocol.ecc.Curve;
import org.signal.libsignal.protocol.ecc.ECKeyPair;
import org.signal.libsignal.protocol.ecc.ECPublicKey;
import org.signal.libsignal.protocol.message.CiphertextMessage;
import org.signal.libsignal.protocol.message.PreKeySignalMessage;
import org.signal.libsignal.protocol.message.SignalMessage;
import org.signal.libsignal.protocol.state.PreKeyRecord;
import org.signal.libsignal.protocol.state.SignedPreKeyRecord;
import org.signal.libsignal.protocol.util.KeyHelper;

/** Sessions through the library's {@code SessionBuilder} and {@code SessionCipher}. It reads no clock of ours. */
final class Session implements SignalSession {
    private final Parties<Device> devices = new Parties<>();

    @Override
    public Party createParty(NewParty input) {
        IdentityKeyPair identity;
        int registrationId;
        if (input.identity() == null) {
            ECKeyPair pair = Curve.generateKeyPair();
            identity = new IdentityKeyPair(new IdentityKey(pair.getPublicKey()), pair.getPrivateKey());
            registrationId = KeyHelper.generateRegistrationId(false);
        } else {
            identity = new IdentityKeyPair(
                    Keys.identity(input.identity().publicKey()),
                    Keys.privateKey(input.identity().privateKey()));
            registrationId = (int) input.identity().registrationId();
        }
        String party = devices.add(new Device(identity, registrationId));
        return new Party(party, Bytes.of(identity.getPublicKey().serialize()), registrationId);
    }

    @Override
    public PreKeyBundle.SignedPreKey addSignedPreKey(NewSignedPreKey input) {
        Device device = devices.get(input.party());
        ECKeyPair pair = input.keyPair() == null ? Curve.generateKeyPair() : pair(input.keyPair());
        byte[] signature = input.signature() != null
                ? input.signature().toByteArray()
                : Rejections.answer(() -> Curve.calculateSignature(
                        device.getIdentityKeyPair().getPrivateKey(),
                        pair.getPublicKey().serialize()));
        int id = (int) input.id();
        device.storeSignedPreKey(id, new SignedPreKeyRecord(id, input.now(), pair, signature));
        return new PreKeyBundle.SignedPreKey(id, Keys.encode(pair.getPublicKey()), Bytes.of(signature));
    }

    @Override
    public OneTimePreKeys addOneTimePreKeys(NewOneTimePreKeys input) {
        List<PreKeyBundle.OneTimePreKey> keys = new ArrayList<>();
        for (int i = 0; i < input.count(); i++) {
            ECKeyPair pair = Curve.generateKeyPair();
            int id = (int) input.firstId() + i;
            devices.get(input.party()).storePreKey(id, new PreKeyRecord(id, pair));
            keys.add(new PreKeyBundle.OneTimePreKey(id, Keys.encode(pair.getPublicKey())));
        }
        return new OneTimePreKeys(keys);
    }

    @Override
    public Empty importOneTimePreKey(ImportedPreKey input) {
        int id = (int) input.id();
        devices.get(input.party()).storePreKey(id, new PreKeyRecord(id, pair(input.keyPair())));
        return Empty.EMPTY;
    }

    @Override
    public Empty removeSignedPreKey(PreKeyId input) {
        devices.get(input.party()).removeSignedPreKey((int) input.id());
        return Empty.EMPTY;
    }

    @Override
    public HeldPreKeys heldPreKeys(OfParty input) {
        Device device = devices.get(input.party());
        return new HeldPreKeys(
                device.signedPreKeys().stream().map(key -> (long) key.getId()).toList(),
                device.preKeyIds.stream().map(Integer::longValue).toList());
    }

    @Override
    public Empty processBundle(FetchedBundle input) {
        PreKeyBundle bundle = input.bundle();
        PreKeyBundle.OneTimePreKey oneTime = bundle.oneTimePreKey();
        ECPublicKey oneTimeKey = oneTime == null ? null : Keys.publicKey(oneTime.publicKey());
        org.signal.libsignal.protocol.state.PreKeyBundle theirs = new org.signal.libsignal.protocol.state.PreKeyBundle(
                (int) bundle.registrationId(),
                input.remote().deviceId(),
                oneTime == null ? -1 : (int) oneTime.id(),
                oneTimeKey,
                (int) bundle.signedPreKey().id(),
                Keys.publicKey(bundle.signedPreKey().publicKey()),
                bundle.signedPreKey().signature().toByteArray(),
                Keys.identity(bundle.identityKey()));
        return Rejections.answer(Layer.SIGNATURE, () -> {
            new SessionBuilder(devices.get(input.party()), address(input.remote())).process(theirs);
            return Empty.EMPTY;
        });
    }

    @Override
    public Ciphertext encrypt(ToEncrypt input) {
        return Rejections.answer(() -> {
            CiphertextMessage message = cipher(input.party(), input.remote())
                    .encrypt(input.plaintext().toByteArray());
            boolean preKey = message.getType() == CiphertextMessage.PREKEY_TYPE;
            return new Ciphertext(preKey ? MessageType.PREKEY : MessageType.MESSAGE, Bytes.of(message.serialize()));
        });
    }

    @Override
    public Plaintext decrypt(ToDecrypt input) {
        SessionCipher cipher = cipher(input.party(), input.remote());
        byte[] body = input.body().toByteArray();
        if (input.type() == MessageType.PREKEY) {
            PreKeySignalMessage message = Rejections.answer(() -> new PreKeySignalMessage(body));
            return Rejections.answer(Layer.DECRYPT, () -> new Plaintext(Bytes.of(cipher.decrypt(message))));
        }
        SignalMessage message = Rejections.answer(() -> new SignalMessage(body));
        return Rejections.answer(Layer.DECRYPT, () -> new Plaintext(Bytes.of(cipher.decrypt(message))));
    }

    @Override
    public HasSession hasSession(OfRemote input) {
        Device device = devices.get(input.party());
        SignalProtocolAddress remote = address(input.remote());
        return new HasSession(
                device.containsSession(remote) && device.loadSession(remote).hasSenderChain());
    }

    @Override
    public Empty deleteSession(OfRemote input) {
        devices.get(input.party()).deleteSession(address(input.remote()));
        return Empty.EMPTY;
    }

    @Override
    public PinnedIdentity pinnedIdentity(OfRemote input) {
        IdentityKey pinned = devices.get(input.party()).getIdentity(address(input.remote()));
        return new PinnedIdentity(pinned == null ? null : Bytes.of(pinned.serialize()));
    }

    @Override
    public Empty trustIdentity(TrustedIdentity input) {
        devices.get(input.party()).saveIdentity(address(input.remote()), Keys.identity(input.identityKey()));
        return Empty.EMPTY;
    }

    @Override
    public State exportState(OfParty input) {
        return Rejections.answer(
                () -> new State(Bytes.of(devices.get(input.party()).export().toBytes())));
    }

    @Override
    public Empty restoreState(StateOf input) {
        return Rejections.answer(() -> {
            devices.replace(
                    input.party(), Device.restore(Stores.of(input.state().toByteArray())));
            return Empty.EMPTY;
        });
    }

    private SessionCipher cipher(String party, Address remote) {
        return new SessionCipher(devices.get(party), address(remote));
    }

    private static ECKeyPair pair(KeyPair pair) {
        return new ECKeyPair(Keys.publicKey(pair.publicKey()), Keys.privateKey(pair.privateKey()));
    }

    static SignalProtocolAddress address(Address address) {
        return new SignalProtocolAddress(address.name(), address.deviceId());
    }
}
