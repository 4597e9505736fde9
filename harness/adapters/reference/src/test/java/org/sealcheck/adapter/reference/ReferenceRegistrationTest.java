package org.sealcheck.adapter.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.SignalPreKeyServer;
import org.sealcheck.contract.signal.SignalRegistration;
import org.sealcheck.contract.signal.SignalSession;

class ReferenceRegistrationTest {
    private static final Address ALICE = new Address("alice", 1);
    private static final Address BOB = new Address("bob", 1);

    @Test
    void aSessionIsSetUpFromWhatTheServerStores() {
        try (Implementation reference = new ReferenceImplementation().start()) {
            SignalSession session = reference.role(SignalSession.class);
            SignalRegistration registration = reference.role(SignalRegistration.class);
            SignalPreKeyServer store = reference.role(SignalPreKeyServer.class);
            String server = store.createServer(Empty.EMPTY).server();
            String alice = session.createParty(new SignalSession.NewParty(ALICE, null, null))
                    .party();
            String bob = session.createParty(new SignalSession.NewParty(BOB, null, null))
                    .party();

            SignalRegistration.Upload upload = registration.register(new SignalRegistration.Device(bob, 0, null));
            store.register(new SignalPreKeyServer.Registration(server, BOB, upload));
            PreKeyBundle bundle = store.fetch(new SignalPreKeyServer.OfDevice(server, BOB));
            session.processBundle(new SignalSession.FetchedBundle(alice, BOB, bundle, 0, null));
            SignalSession.Ciphertext first =
                    session.encrypt(new SignalSession.ToEncrypt(alice, BOB, Bytes.hex("00ff"), 0));

            assertThat(session.decrypt(new SignalSession.ToDecrypt(bob, ALICE, first.type(), first.body(), 0, null))
                            .plaintext())
                    .isEqualTo(Bytes.hex("00ff"));
            assertThat(store.count(new SignalPreKeyServer.OfDevice(server, BOB)).oneTimePreKeys())
                    .isEqualTo(99);
            assertThat(session.heldPreKeys(new SignalSession.OfParty(bob)).oneTimePreKeyIds())
                    .hasSize(99);
        }
    }
}
