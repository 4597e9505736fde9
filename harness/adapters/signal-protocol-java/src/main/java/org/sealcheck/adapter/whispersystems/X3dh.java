package org.sealcheck.adapter.whispersystems;

import org.sealcheck.adapter.peer.Rejections;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalX3dh;
import org.whispersystems.libsignal.ecc.ECKeyPair;
import org.whispersystems.libsignal.ecc.ECPublicKey;
import org.whispersystems.libsignal.ratchet.AliceSignalProtocolParameters;
import org.whispersystems.libsignal.ratchet.BobSignalProtocolParameters;
import org.whispersystems.libsignal.ratchet.ChainKey;
import org.whispersystems.libsignal.ratchet.RatchetingSession;
import org.whispersystems.libsignal.ratchet.RootKey;
import org.whispersystems.libsignal.state.SessionState;
import org.whispersystems.libsignal.util.Pair;
import org.whispersystems.libsignal.util.guava.Optional;

/** X3DH as the library's {@code RatchetingSession} does it. */
final class X3dh implements SignalX3dh {

    /** The initiator's state already holds the root key after its first ratchet step, so X3DH's own is not told. */
    @Override
    public SessionKeys initiate(Initiator input) {
        ECPublicKey signedPreKey = Keys.publicKey(input.theirSignedPreKey());
        Bytes oneTimePreKey = input.theirOneTimePreKey();
        AliceSignalProtocolParameters parameters = AliceSignalProtocolParameters.newBuilder()
                .setOurIdentityKey(Keys.identityPair(input.identityPrivate()))
                .setOurBaseKey(Keys.pair(input.basePrivate()))
                .setTheirIdentityKey(Keys.identity(input.theirIdentity()))
                .setTheirSignedPreKey(signedPreKey)
                .setTheirRatchetKey(signedPreKey)
                .setTheirOneTimePreKey(
                        oneTimePreKey == null ? Optional.absent() : Optional.of(Keys.publicKey(oneTimePreKey)))
                .create();
        return Rejections.answer(() -> {
            SessionState state = new SessionState();
            RatchetingSession.initializeSession(state, parameters);
            return new SessionKeys(
                    null, Bytes.of(state.getReceiverChainKey(signedPreKey).getKey()));
        });
    }

    @Override
    public SessionKeys respond(Recipient input) {
        ECKeyPair signedPreKey = Keys.pair(input.signedPreKeyPrivate());
        Bytes oneTimePreKey = input.oneTimePreKeyPrivate();
        BobSignalProtocolParameters parameters = BobSignalProtocolParameters.newBuilder()
                .setOurIdentityKey(Keys.identityPair(input.identityPrivate()))
                .setOurSignedPreKey(signedPreKey)
                .setOurRatchetKey(signedPreKey)
                .setOurOneTimePreKey(oneTimePreKey == null ? Optional.absent() : Optional.of(Keys.pair(oneTimePreKey)))
                .setTheirIdentityKey(Keys.identity(input.theirIdentity()))
                .setTheirBaseKey(Keys.publicKey(input.theirBase()))
                .create();
        return Rejections.answer(() -> {
            SessionState state = new SessionState();
            RatchetingSession.initializeSession(state, parameters);
            return new SessionKeys(
                    Bytes.of(state.getRootKey().getKeyBytes()),
                    Bytes.of(state.getSenderChainKey().getKey()));
        });
    }

    @Override
    public RootStep rootStep(RootStepInput input) {
        ECPublicKey theirs = Keys.publicKey(input.theirRatchetKey());
        return Rejections.answer(() -> {
            Pair<RootKey, ChainKey> next = new RootKey(Kdf.V3, input.rootKey().toByteArray())
                    .createChain(theirs, Keys.pair(input.ratchetPrivate()));
            return new RootStep(
                    Bytes.of(next.first().getKeyBytes()), Bytes.of(next.second().getKey()));
        });
    }
}
