package org.sealcheck.adapter.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.SignalSession;
import org.sealcheck.contract.signal.SignalSession.Ciphertext;
import org.sealcheck.contract.signal.SignalSession.NewOneTimePreKeys;
import org.sealcheck.contract.signal.SignalSession.NewParty;
import org.sealcheck.contract.signal.SignalSession.NewSignedPreKey;
import org.sealcheck.contract.signal.SignalSession.OfParty;
import org.sealcheck.contract.signal.SignalSession.OfRemote;
import org.sealcheck.contract.signal.SignalSession.Party;
import org.sealcheck.contract.signal.SignalSession.StateOf;
import org.sealcheck.contract.signal.SignalSession.ToDecrypt;
import org.sealcheck.contract.signal.SignalSession.ToEncrypt;

class ReferenceSessionTest {
    private static final Address ALICE = new Address("alice", 1);
    private static final Address BOB = new Address("bob", 1);

    private final Implementation reference = new ReferenceImplementation().start();
    private final SignalSession session = reference.role(SignalSession.class);

    @AfterEach
    void close() {
        reference.close();
    }

    @Test
    void twoPartiesTalk() {
        Party alice = party(ALICE, 1);
        Party bob = party(BOB, 2);
        processBundle(alice, bob);
        Ciphertext hello = encrypt(alice, BOB, "hello");
        assertThat(hello.type()).isEqualTo(MessageType.PREKEY);
        assertThat(decrypt(bob, ALICE, hello)).isEqualTo("hello");
        assertThat(session.heldPreKeys(new OfParty(bob.party())).oneTimePreKeyIds())
                .containsExactly(8L);
        Ciphertext reply = encrypt(bob, ALICE, "reply");
        assertThat(decrypt(alice, BOB, reply)).isEqualTo("reply");
        assertThat(encrypt(alice, BOB, "plain").type()).isEqualTo(MessageType.MESSAGE);
        assertThat(session.pinnedIdentity(new OfRemote(alice.party(), BOB)).identityKey())
                .isEqualTo(bob.identityKey());
    }

    @Test
    void sameEntropySameBytes() {
        Party first = party(ALICE, 5);
        Party second = party(ALICE, 5);
        assertThat(session.exportState(new OfParty(first.party())))
                .isEqualTo(session.exportState(new OfParty(second.party())));
    }

    @Test
    void aSnapshotTakesAPartyBack() {
        Party alice = party(ALICE, 1);
        Party bob = party(BOB, 2);
        processBundle(alice, bob);
        SignalSession.State before = session.exportState(new OfParty(bob.party()));
        Ciphertext hello = encrypt(alice, BOB, "hello");
        decrypt(bob, ALICE, hello);
        session.restoreState(new StateOf(bob.party(), before.state()));
        assertThat(decrypt(bob, ALICE, hello)).isEqualTo("hello");
    }

    @Test
    void resetForgetsEveryHandle() {
        Party alice = party(ALICE, 1);
        reference.reset();
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> session.exportState(new OfParty(alice.party())))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo("unknown-handle"));
    }

    private Party party(Address address, int seed) {
        Party party = session.createParty(new NewParty(address, null, tape(36, seed)));
        session.addSignedPreKey(new NewSignedPreKey(party.party(), 1, 0, null, null, tape(96, seed + 50)));
        return party;
    }

    private void processBundle(Party alice, Party bob) {
        PreKeyBundle.SignedPreKey signed =
                session.addSignedPreKey(new NewSignedPreKey(bob.party(), 2, 0, null, null, tape(96, 9)));
        List<PreKeyBundle.OneTimePreKey> oneTime = session.addOneTimePreKeys(
                        new NewOneTimePreKeys(bob.party(), 7, 2, tape(64, 10)))
                .keys();
        PreKeyBundle bundle = new PreKeyBundle(bob.registrationId(), bob.identityKey(), signed, oneTime.get(0));
        session.processBundle(new SignalSession.FetchedBundle(alice.party(), BOB, bundle, 0, tape(64, 11)));
    }

    private Ciphertext encrypt(Party party, Address remote, String text) {
        return session.encrypt(
                new ToEncrypt(party.party(), remote, Bytes.of(text.getBytes(StandardCharsets.UTF_8)), 0));
    }

    private String decrypt(Party party, Address remote, Ciphertext ciphertext) {
        byte[] plaintext = session.decrypt(
                        new ToDecrypt(party.party(), remote, ciphertext.type(), ciphertext.body(), 0, tape(32, 12)))
                .plaintext()
                .toByteArray();
        return new String(plaintext, StandardCharsets.UTF_8);
    }

    private static Bytes tape(int length, int seed) {
        byte[] tape = new byte[length];
        new Random(seed).nextBytes(tape);
        return Bytes.of(tape);
    }
}
