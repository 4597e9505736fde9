package org.sealcheck.contract.signal;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;

@Role("signal.x3dh")
@Doc("The first keys of a session, from all private inputs: what X3DH yields before any ratchet step.")
public interface SignalX3dh {

    @Doc("The initiator's side.")
    SessionKeys initiate(Initiator input);

    @Doc("The recipient's side.")
    SessionKeys respond(Recipient input);

    @Doc("One Diffie-Hellman ratchet step: the next root key, and the chain key it starts.")
    RootStep rootStep(RootStepInput input);

    record Initiator(
            @Doc("32 bytes") Bytes identityPrivate,
            @Doc("32 bytes, the ephemeral E") Bytes basePrivate,
            @Doc("33 bytes") Bytes theirIdentity,
            @Doc("33 bytes") Bytes theirSignedPreKey,

            @Doc("33 bytes; absent if the bundle had none") @Nullable
            Bytes theirOneTimePreKey) {}

    record Recipient(
            @Doc("32 bytes") Bytes identityPrivate,
            @Doc("32 bytes") Bytes signedPreKeyPrivate,

            @Doc("32 bytes; absent if none was used") @Nullable
            Bytes oneTimePreKeyPrivate,

            @Doc("33 bytes") Bytes theirIdentity,
            @Doc("33 bytes, the ephemeral E") Bytes theirBase) {}

    record SessionKeys(
            @Doc("32 bytes; absent if the library does not show it") @Nullable
            Bytes rootKey,

            @Doc("32 bytes") Bytes chainKey) {}

    record RootStepInput(
            @Doc("32 bytes") Bytes rootKey,
            @Doc("32 bytes, ours") Bytes ratchetPrivate,
            @Doc("33 bytes") Bytes theirRatchetKey) {}

    record RootStep(
            @Doc("32 bytes") Bytes rootKey, @Doc("32 bytes") Bytes chainKey) {}
}
