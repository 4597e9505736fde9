package org.sealcheck.adapter.reference;

import java.util.Optional;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalX3dh;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.ratchet.RootKey;
import org.sealcheck.reference.signal.x3dh.X3dh;

/** Plays signal.x3dh. */
final class ReferenceX3dh implements SignalX3dh {
    @Override
    public SessionKeys initiate(Initiator input) {
        return Answer.of(() -> keys(X3dh.initiate(new org.sealcheck.reference.signal.x3dh.Initiator(
                Keys.privateKey(input.identityPrivate()),
                Keys.privateKey(input.basePrivate()),
                Keys.receivedIdentity(input.theirIdentity()),
                Keys.received(input.theirSignedPreKey()),
                Optional.ofNullable(input.theirOneTimePreKey()).map(Keys::received)))));
    }

    @Override
    public SessionKeys respond(Recipient input) {
        return Answer.of(() -> keys(X3dh.respond(new org.sealcheck.reference.signal.x3dh.Recipient(
                Keys.privateKey(input.identityPrivate()),
                Keys.privateKey(input.signedPreKeyPrivate()),
                Optional.ofNullable(input.oneTimePreKeyPrivate()).map(Keys::privateKey),
                Keys.receivedIdentity(input.theirIdentity()),
                Keys.received(input.theirBase())))));
    }

    @Override
    public RootStep rootStep(RootStepInput input) {
        return Answer.of(() -> {
            if (input.rootKey().size() != RootKey.LENGTH) {
                throw new IllegalArgumentException(
                        "a root key has 32 bytes, not " + input.rootKey().size());
            }
            RootKey.RootStep step = new RootKey(Secret.of(input.rootKey().toByteArray()))
                    .step(Keys.privateKey(input.ratchetPrivate()), Keys.received(input.theirRatchetKey()));
            return new RootStep(
                    bytes(step.rootKey().key()), bytes(step.chainKey().key()));
        });
    }

    private static SessionKeys keys(org.sealcheck.reference.signal.x3dh.SessionKeys keys) {
        return new SessionKeys(
                bytes(keys.rootKey().key()), bytes(keys.chainKey().key()));
    }

    private static Bytes bytes(Secret secret) {
        return Bytes.of(secret.toByteArray());
    }
}
