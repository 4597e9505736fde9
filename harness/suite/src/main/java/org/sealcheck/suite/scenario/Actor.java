package org.sealcheck.suite.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.contract.signal.SignalSession;
import org.sealcheck.contract.signal.SignalSession.Ciphertext;
import org.sealcheck.contract.signal.SignalSession.FetchedBundle;
import org.sealcheck.contract.signal.SignalSession.HeldPreKeys;
import org.sealcheck.contract.signal.SignalSession.Identity;
import org.sealcheck.contract.signal.SignalSession.ImportedPreKey;
import org.sealcheck.contract.signal.SignalSession.NewOneTimePreKeys;
import org.sealcheck.contract.signal.SignalSession.NewParty;
import org.sealcheck.contract.signal.SignalSession.NewSignedPreKey;
import org.sealcheck.contract.signal.SignalSession.OfParty;
import org.sealcheck.contract.signal.SignalSession.OfRemote;
import org.sealcheck.contract.signal.SignalSession.Party;
import org.sealcheck.contract.signal.SignalSession.PreKeyId;
import org.sealcheck.contract.signal.SignalSession.StateOf;
import org.sealcheck.contract.signal.SignalSession.ToDecrypt;
import org.sealcheck.contract.signal.SignalSession.ToEncrypt;
import org.sealcheck.contract.signal.SignalSession.TrustedIdentity;
import org.sealcheck.suite.NotApplicable;

/** One device in a scenario: the calls of role {@code signal.session} for it, and the answers still to be looked at. */
public final class Actor {
    private final World world;
    private final String name;
    private final Address address;
    private final Implementation implementation;
    private final SignalSession session;
    private final Inbox inbox;
    private final List<Bytes> identities = new ArrayList<>();
    private Party party;
    private @Nullable Bytes stateBefore;
    private @Nullable Bytes startEntropy;

    Actor(World world, String name, Address address, Implementation implementation, Preparation preparation) {
        this.world = world;
        this.name = name;
        this.address = address;
        this.implementation = implementation;
        this.session = implementation.role(SignalSession.class);
        this.inbox = new Inbox(name);
        this.party = install(preparation);
    }

    /** A new installation under the same address: new identity, new prekeys, uploaded to the Server. */
    public void reinstall() {
        party = install(Preparation.USUAL);
    }

    private Party install(Preparation preparation) {
        KnownKeys keys = preparation.keys();
        Identity identity = keys == null ? null : keys.identity();
        Bytes entropy = keys == null ? world.entropy(implementation, 36) : null;
        party = session.createParty(new NewParty(address, identity, entropy));
        identities.add(party.identityKey());
        if (preparation.oneTimePreKeys() > 0) {
            List<OneTimePreKey> oneTime = makeOneTimePreKeys(preparation);
            SignedPreKey signed =
                    addSignedPreKey(preparation.signedPreKeyId(), keys == null ? null : keys.signedPreKey());
            PreKeyBundle base = new PreKeyBundle(party.registrationId(), party.identityKey(), signed, null);
            world.server().register(address, base, oneTime);
        }
        return party;
    }

    private List<OneTimePreKey> makeOneTimePreKeys(Preparation preparation) {
        if (preparation.keys() == null) {
            return addOneTimePreKeys(preparation.firstOneTimePreKeyId(), preparation.oneTimePreKeys());
        }
        List<OneTimePreKey> imported = new ArrayList<>();
        for (SignalSession.KeyPair pair : preparation.keys().oneTimePreKeys()) {
            long id = preparation.firstOneTimePreKeyId() + imported.size();
            session.importOneTimePreKey(new ImportedPreKey(party.party(), id, pair));
            imported.add(new OneTimePreKey(id, pair.publicKey()));
        }
        return imported;
    }

    public String name() {
        return name;
    }

    public Address address() {
        return address;
    }

    public Implementation implementation() {
        return implementation;
    }

    public Inbox inbox() {
        return inbox;
    }

    /** The handle of its current installation, for other roles that work on it. */
    public String handle() {
        return party.party();
    }

    /** 33 bytes. */
    public Bytes identityKey() {
        return party.identityKey();
    }

    /** The identity key before any reinstallation; 33 bytes. */
    public Bytes firstIdentityKey() {
        return identities.get(0);
    }

    public long registrationId() {
        return party.registrationId();
    }

    /** Makes a signed prekey, or takes a given pair and signs it (KEY-002). */
    public SignedPreKey addSignedPreKey(long id, SignalSession.@Nullable KeyPair keyPair) {
        Bytes entropy = world.entropy(implementation, 96);
        return session.addSignedPreKey(new NewSignedPreKey(handle(), id, world.now(), keyPair, null, entropy));
    }

    /** Makes one-time prekeys with ascending ids. */
    public List<OneTimePreKey> addOneTimePreKeys(long firstId, int count) {
        Bytes entropy = world.entropy(implementation, 32 * count);
        return session.addOneTimePreKeys(new NewOneTimePreKeys(handle(), firstId, count, entropy))
                .keys();
    }

    public void forgetSignedPreKey(long id) {
        session.removeSignedPreKey(new PreKeyId(handle(), id));
    }

    public HeldPreKeys held() {
        return session.heldPreKeys(new OfParty(handle()));
    }

    /** Starts a session from a bundle and keeps the answer. */
    public void start(Address remote, PreKeyBundle bundle) {
        inbox.settle();
        noteState();
        startEntropy = world.entropy(implementation, 64);
        inbox.answer("the bundle of " + remote, () -> {
            session.processBundle(new FetchedBundle(handle(), remote, bundle, world.now(), startEntropy));
            return new Answer.Done("the bundle of " + remote);
        });
    }

    /**
     * The random bytes of the last session it started: 32 for the base key, 32 for the first ratchet key.
     *
     * @throws NotApplicable if its implementation does not take its random bytes from the call
     */
    public Bytes startEntropy() {
        needsInjectedEntropy();
        return Objects.requireNonNull(startEntropy, "no session was started");
    }

    /** @throws NotApplicable if its implementation does not take its random bytes from the call */
    public void needsInjectedEntropy() {
        need(Ability.ENTROPY_INJECTED, "entropy-injected");
    }

    public Ciphertext encrypt(Address remote, Bytes plaintext) {
        return session.encrypt(new ToEncrypt(handle(), remote, plaintext, world.now()));
    }

    /** Decrypts a letter and keeps the answer. */
    public void receive(Letter letter) {
        inbox.settle();
        noteState();
        String what = "\"" + Texts.shortened(letter.text()) + "\" from "
                + letter.from().name();
        inbox.answer(what, () -> new Answer.Read(letter, decrypt(letter)));
    }

    private Bytes decrypt(Letter letter) {
        Bytes entropy = world.entropy(implementation, 32);
        Address from = letter.from().address();
        return session.decrypt(new ToDecrypt(handle(), from, letter.type(), letter.body(), world.now(), entropy))
                .plaintext();
    }

    public boolean hasSession(Address remote) {
        return session.hasSession(new OfRemote(handle(), remote)).hasSession();
    }

    public void loseSessions(Address remote) {
        session.deleteSession(new OfRemote(handle(), remote));
    }

    /** 33 bytes, or null if none is pinned. */
    public @Nullable Bytes pinned(Address remote) {
        return session.pinnedIdentity(new OfRemote(handle(), remote)).identityKey();
    }

    public void trust(Address remote, Bytes identityKey) {
        session.trustIdentity(new TrustedIdentity(handle(), remote, identityKey));
    }

    /** Everything it stores. */
    public Bytes state() {
        need(Ability.STATE_EXPORT, "state-export");
        return session.exportState(new OfParty(handle())).state();
    }

    public void restore(Bytes state) {
        need(Ability.SNAPSHOT, "snapshot");
        session.restoreState(new StateOf(handle(), state));
    }

    /** Everything it stored before it was last given a letter or a bundle. */
    public Bytes stateBefore() {
        need(Ability.STATE_EXPORT, "state-export");
        if (stateBefore == null) {
            throw new IllegalArgumentException(
                    "a scenario that compares what " + name + " stores needs the tag @ability:state-export");
        }
        return stateBefore;
    }

    private void noteState() {
        if (world.comparesStates() && implementation.can(Ability.STATE_EXPORT)) {
            stateBefore = state();
        }
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
