package org.sealcheck.bench.session.whispersystems;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealcheck.bench.session.Party;
import org.sealcheck.bench.session.Sent;
import org.whispersystems.libsignal.IdentityKey;
import org.whispersystems.libsignal.IdentityKeyPair;
import org.whispersystems.libsignal.SessionBuilder;
import org.whispersystems.libsignal.SessionCipher;
import org.whispersystems.libsignal.SignalProtocolAddress;
import org.whispersystems.libsignal.ecc.Curve;
import org.whispersystems.libsignal.ecc.ECKeyPair;
import org.whispersystems.libsignal.protocol.CiphertextMessage;
import org.whispersystems.libsignal.protocol.PreKeySignalMessage;
import org.whispersystems.libsignal.protocol.SignalMessage;
import org.whispersystems.libsignal.state.PreKeyBundle;
import org.whispersystems.libsignal.state.PreKeyRecord;
import org.whispersystems.libsignal.state.SessionRecord;
import org.whispersystems.libsignal.state.SignedPreKeyRecord;
import org.whispersystems.libsignal.state.impl.InMemorySignalProtocolStore;

/** A device on the library's own in-memory store. */
public final class SignalProtocolJavaParty implements Party<PreKeyBundle> {
    private static final int REGISTRATION_ID = 1;
    private static final int DEVICE_ID = 1;
    private static final int PREKEY_ID = 1;

    private final SignalProtocolAddress remote;
    private final InMemorySignalProtocolStore store;

    /** @param remote name of the correspondent */
    public SignalProtocolJavaParty(String remote) {
        this.remote = new SignalProtocolAddress(remote, DEVICE_ID);
        ECKeyPair identity = Curve.generateKeyPair();
        store = new InMemorySignalProtocolStore(
                new IdentityKeyPair(new IdentityKey(identity.getPublicKey()), identity.getPrivateKey()),
                REGISTRATION_ID);
        ECKeyPair signed = Curve.generateKeyPair();
        byte[] signature = done(() -> Curve.calculateSignature(
                identity.getPrivateKey(), signed.getPublicKey().serialize()));
        store.storeSignedPreKey(PREKEY_ID, new SignedPreKeyRecord(PREKEY_ID, 0, signed, signature));
        store.storePreKey(PREKEY_ID, new PreKeyRecord(PREKEY_ID, Curve.generateKeyPair()));
    }

    @Override
    public PreKeyBundle bundle() {
        return done(() -> {
            SignedPreKeyRecord signed = store.loadSignedPreKey(PREKEY_ID);
            return new PreKeyBundle(
                    REGISTRATION_ID,
                    DEVICE_ID,
                    PREKEY_ID,
                    store.loadPreKey(PREKEY_ID).getKeyPair().getPublicKey(),
                    PREKEY_ID,
                    signed.getKeyPair().getPublicKey(),
                    signed.getSignature(),
                    store.getIdentityKeyPair().getPublicKey());
        });
    }

    @Override
    public void process(PreKeyBundle bundle) {
        done(() -> {
            new SessionBuilder(store, remote).process(bundle);
            return bundle;
        });
    }

    @Override
    public Sent encrypt(byte[] plaintext) {
        CiphertextMessage message = done(() -> new SessionCipher(store, remote).encrypt(plaintext));
        return new Sent(message.getType() == CiphertextMessage.PREKEY_TYPE, message.serialize());
    }

    @Override
    public byte[] decrypt(Sent message) {
        SessionCipher cipher = new SessionCipher(store, remote);
        return done(() -> message.preKey()
                ? cipher.decrypt(new PreKeySignalMessage(message.body()))
                : cipher.decrypt(new SignalMessage(message.body())));
    }

    @Override
    public Runnable checkpoint() {
        byte @Nullable [] session =
                store.containsSession(remote) ? store.loadSession(remote).serialize() : null;
        PreKeyRecord preKey = store.containsPreKey(PREKEY_ID) ? done(() -> store.loadPreKey(PREKEY_ID)) : null;
        return () -> {
            if (session == null) {
                store.deleteSession(remote);
            } else {
                store.storeSession(remote, done(() -> new SessionRecord(session)));
            }
            if (preKey != null) {
                store.storePreKey(PREKEY_ID, preKey);
            }
        };
    }

    private static <T> T done(Callable<T> step) {
        try {
            return step.call();
        } catch (Exception e) {
            throw new IllegalStateException("the library refused a genuine step; nothing measured is valid", e);
        }
    }
}
