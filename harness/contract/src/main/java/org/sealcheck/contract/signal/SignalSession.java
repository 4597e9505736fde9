package org.sealcheck.contract.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Needs;
import org.sealcheck.contract.Role;

@Role("signal.session")
@Doc("A device with its stores: identity, prekeys, sessions. It pins the identity key it first sees for an address and"
        + " refuses another until told to trust it.")
public interface SignalSession {

    @Doc("A new device with a new identity, or with a given one.")
    Party createParty(NewParty input);

    @Doc("Generates and stores a signed prekey, or stores a given one.")
    PreKeyBundle.SignedPreKey addSignedPreKey(NewSignedPreKey input);

    @Doc("Generates and stores one-time prekeys with ascending ids.")
    OneTimePreKeys addOneTimePreKeys(NewOneTimePreKeys input);

    @Doc("Stores a given one-time prekey.")
    Empty importOneTimePreKey(ImportedPreKey input);

    @Doc("Forgets a signed prekey whose grace period is over.")
    Empty removeSignedPreKey(PreKeyId input);

    @Doc("The ids of the private prekeys it still holds.")
    HeldPreKeys heldPreKeys(OfParty input);

    @Doc("Starts a session from a bundle. Rejects (layer signature) if the signature does not verify, (layer identity)"
            + " if another identity is pinned.")
    Empty processBundle(FetchedBundle input);

    @Doc("Encrypts for one device. Rejects (layer state) without a session.")
    Ciphertext encrypt(ToEncrypt input);

    @Doc("Decrypts from one device.")
    Plaintext decrypt(ToDecrypt input);

    @Doc("Whether there is a session it could encrypt with.")
    HasSession hasSession(OfRemote input);

    @Doc("Forgets all sessions with a device, as after a loss of state. Identities and prekeys stay.")
    Empty deleteSession(OfRemote input);

    @Doc("The identity key pinned for a device.")
    PinnedIdentity pinnedIdentity(OfRemote input);

    @Doc("Accepts an identity key for a device in place of the pinned one, as when its user confirmed the change.")
    Empty trustIdentity(TrustedIdentity input);

    @Needs(Ability.STATE_EXPORT)
    @Doc("Everything it stores for this party, keys as plain bytes. Equal states give equal bytes.")
    State exportState(OfParty input);

    @Needs(Ability.SNAPSHOT)
    @Doc("Puts a state back that exportState gave.")
    Empty restoreState(StateOf input);

    record NewParty(
            Address address,
            @Doc("absent: generate one") @Nullable Identity identity,

            @Doc("32 bytes, the identity's private key, then 4 bytes, the registration id's source; only with ability"
                    + " entropy-injected")
            @Nullable
            Bytes entropy) {}

    record Identity(
            @Doc("32 bytes") Bytes privateKey,
            @Doc("33 bytes") Bytes publicKey,
            @Doc("1 to 16380") long registrationId) {}

    record Party(
            @Doc("a handle, chosen by the implementation") @Handle
            String party,

            @Doc("33 bytes") Bytes identityKey,
            @Doc("1 to 16380") long registrationId) {}

    record NewSignedPreKey(
            @Handle String party,
            @Doc("unsigned 24 bits") long id,
            @Doc("ms since 1970") long now,
            @Doc("absent: generate one") @Nullable KeyPair keyPair,

            @Doc("64 bytes, with keyPair; absent: sign it") @Nullable
            Bytes signature,

            @Doc("32 bytes, the private key, then 64 bytes, the signature's nonce; only with ability"
                    + " entropy-injected")
            @Nullable
            Bytes entropy) {}

    record KeyPair(
            @Doc("32 bytes") Bytes privateKey,
            @Doc("33 bytes") Bytes publicKey) {}

    record NewOneTimePreKeys(
            @Handle String party,
            @Doc("of the first one; unsigned 24 bits") long firstId,
            int count,

            @Doc("32 bytes a key; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record OneTimePreKeys(List<PreKeyBundle.OneTimePreKey> keys) {}

    record ImportedPreKey(
            @Handle String party, @Doc("unsigned 24 bits") long id, KeyPair keyPair) {}

    record PreKeyId(@Handle String party, long id) {}

    record OfParty(@Handle String party) {}

    record HeldPreKeys(
            @Doc("ascending") List<Long> signedPreKeyIds,
            @Doc("ascending") List<Long> oneTimePreKeyIds) {}

    record FetchedBundle(
            @Handle String party,
            Address remote,
            PreKeyBundle bundle,
            @Doc("ms since 1970") long now,

            @Doc("32 bytes, the base key, then 32 bytes, the first ratchet key; only with ability entropy-injected")
            @Nullable
            Bytes entropy) {}

    record ToEncrypt(
            @Handle String party,
            Address remote,
            Bytes plaintext,
            @Doc("ms since 1970") long now) {}

    record Ciphertext(MessageType type, Bytes body) {}

    record ToDecrypt(
            @Handle String party,
            @Doc("whom the transport names as sender") Address remote,
            MessageType type,
            Bytes body,
            @Doc("ms since 1970") long now,

            @Doc("32 bytes, the next ratchet key, used only if this message turns the ratchet; only with ability"
                    + " entropy-injected")
            @Nullable
            Bytes entropy) {}

    record Plaintext(Bytes plaintext) {}

    record OfRemote(@Handle String party, Address remote) {}

    record HasSession(boolean hasSession) {}

    record PinnedIdentity(
            @Doc("33 bytes; absent if none is pinned") @Nullable
            Bytes identityKey) {}

    record TrustedIdentity(
            @Handle String party,
            Address remote,
            @Doc("33 bytes") Bytes identityKey) {}

    record State(Bytes state) {}

    record StateOf(@Handle String party, Bytes state) {}
}
