package org.sealcheck.suite.property.play;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.contract.signal.SignalSession;
import org.sealcheck.contract.signal.SignalSession.Ciphertext;
import org.sealcheck.contract.signal.SignalSession.FetchedBundle;
import org.sealcheck.contract.signal.SignalSession.HeldPreKeys;
import org.sealcheck.contract.signal.SignalSession.NewOneTimePreKeys;
import org.sealcheck.contract.signal.SignalSession.NewParty;
import org.sealcheck.contract.signal.SignalSession.NewSignedPreKey;
import org.sealcheck.contract.signal.SignalSession.OfParty;
import org.sealcheck.contract.signal.SignalSession.OfRemote;
import org.sealcheck.contract.signal.SignalSession.Party;
import org.sealcheck.contract.signal.SignalSession.StateOf;
import org.sealcheck.contract.signal.SignalSession.ToDecrypt;
import org.sealcheck.contract.signal.SignalSession.ToEncrypt;
import org.sealcheck.suite.NotApplicable;
import org.sealcheck.suite.property.sample.Entropy;

/** One device of a play: its calls of role {@code signal.session}. */
public final class Device {
    private static final long SIGNED_PREKEY_ID = 71;
    private static final long FIRST_ONE_TIME_PREKEY_ID = 2001;

    private final String name;
    private final Address address;
    private final Implementation implementation;
    private final SignalSession session;
    private final Clock clock;
    private final Entropy entropy;
    private final Party party;
    private final SignedPreKey signedPreKey;
    private long nextOneTimePreKeyId = FIRST_ONE_TIME_PREKEY_ID;

    /** A new device with an identity, a signed prekey, and no one-time prekeys yet. */
    public Device(String name, Address address, Implementation implementation, Clock clock, Entropy entropy) {
        this.name = name;
        this.address = address;
        this.implementation = implementation;
        this.session = implementation.role(SignalSession.class);
        this.clock = clock;
        this.entropy = entropy;
        this.party = session.createParty(new NewParty(address, null, entropy.call(implementation, 36)));
        this.signedPreKey = session.addSignedPreKey(new NewSignedPreKey(
                handle(), SIGNED_PREKEY_ID, clock.now(), null, null, entropy.call(implementation, 96)));
    }

    public String handle() {
        return party.party();
    }

    public Address address() {
        return address;
    }

    public Implementation implementation() {
        return implementation;
    }

    /** 33 bytes. */
    public Bytes identityKey() {
        return party.identityKey();
    }

    /** A bundle as a server would hand it out, with a one-time prekey made for it if one is wanted. */
    public PreKeyBundle bundle(boolean withOneTimePreKey) {
        OneTimePreKey oneTime = withOneTimePreKey ? addOneTimePreKeys(1).get(0) : null;
        return new PreKeyBundle(party.registrationId(), party.identityKey(), signedPreKey, oneTime);
    }

    /** More one-time prekeys, with ids that were not used before. */
    public List<OneTimePreKey> addOneTimePreKeys(int count) {
        long first = nextOneTimePreKeyId;
        nextOneTimePreKeyId += count;
        Bytes random = entropy.call(implementation, 32 * count);
        return session.addOneTimePreKeys(new NewOneTimePreKeys(handle(), first, count, random))
                .keys();
    }

    public HeldPreKeys held() {
        return session.heldPreKeys(new OfParty(handle()));
    }

    public void start(Device with, PreKeyBundle bundle) {
        Bytes random = entropy.call(implementation, 64);
        session.processBundle(new FetchedBundle(handle(), with.address, bundle, clock.now(), random));
    }

    public Ciphertext encrypt(Device to, Bytes text) {
        return session.encrypt(new ToEncrypt(handle(), to.address, text, clock.now()));
    }

    public Bytes decrypt(Device from, MessageType type, Bytes body) {
        Bytes random = entropy.call(implementation, 32);
        return session.decrypt(new ToDecrypt(handle(), from.address, type, body, clock.now(), random))
                .plaintext();
    }

    public boolean hasSession(Device with) {
        return session.hasSession(new OfRemote(handle(), with.address)).hasSession();
    }

    /** 33 bytes; null if no identity is pinned. */
    public @Nullable Bytes pinned(Device of) {
        return session.pinnedIdentity(new OfRemote(handle(), of.address)).identityKey();
    }

    public void forget(Device other) {
        session.deleteSession(new OfRemote(handle(), other.address));
    }

    /**
     * Everything it stores.
     *
     * @throws NotApplicable if its implementation does not show it
     */
    public Bytes state() {
        need(Ability.STATE_EXPORT, "state-export");
        return session.exportState(new OfParty(handle())).state();
    }

    /** @throws NotApplicable if its implementation cannot put a state back */
    public void restore(Bytes state) {
        need(Ability.SNAPSHOT, "snapshot");
        session.restoreState(new StateOf(handle(), state));
    }

    private void need(Ability ability, String spelling) {
        if (!implementation.can(ability)) {
            throw new NotApplicable(name + "'s implementation does not declare " + spelling);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
