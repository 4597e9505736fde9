package org.sealcheck.bench.session.reference;

import org.jspecify.annotations.Nullable;
import org.sealcheck.bench.session.Party;
import org.sealcheck.bench.session.Sent;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;
import org.sealcheck.reference.signal.session.Device;
import org.sealcheck.reference.signal.session.Reading;
import org.sealcheck.reference.signal.session.SessionStorage;
import org.sealcheck.reference.signal.session.Sessions;

/** The reference with a store that holds the session as bytes and the rest as values, as the other libraries' do. */
public final class StoringParty implements Party<UnverifiedBundle> {
    private Device withoutSessions;
    private byte @Nullable [] sessions;

    public StoringParty(String name) {
        withoutSessions = Steps.create(name);
    }

    @Override
    public UnverifiedBundle bundle() {
        return Steps.bundle(withoutSessions);
    }

    @Override
    public void process(UnverifiedBundle bundle) {
        store(Steps.process(load(), bundle));
    }

    @Override
    public Sent encrypt(byte[] plaintext) {
        Sessions.Encrypted encrypted = Steps.encrypt(load(), plaintext);
        store(encrypted.device());
        return Steps.sent(encrypted.ciphertext());
    }

    @Override
    public byte[] decrypt(Sent message) {
        Reading.Read read = Steps.decrypt(load(), message);
        store(read.device());
        return read.plaintext();
    }

    @Override
    public Runnable checkpoint() {
        Device savedDevice = withoutSessions;
        byte @Nullable [] savedSessions = sessions;
        return () -> {
            withoutSessions = savedDevice;
            sessions = savedSessions;
        };
    }

    private Device load() {
        return sessions == null
                ? withoutSessions
                : withoutSessions.withSessions(Steps.REMOTE, SessionStorage.read(sessions));
    }

    private void store(Device device) {
        withoutSessions = device.withoutSessions(Steps.REMOTE);
        sessions = device.sessionsWith(Steps.REMOTE).map(SessionStorage::write).orElse(null);
    }
}
