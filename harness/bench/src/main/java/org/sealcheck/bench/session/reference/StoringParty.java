package org.sealcheck.bench.session.reference;

import org.sealcheck.bench.session.Party;
import org.sealcheck.bench.session.Sent;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;
import org.sealcheck.reference.signal.session.Device;
import org.sealcheck.reference.signal.session.DeviceStorage;
import org.sealcheck.reference.signal.session.Reading;
import org.sealcheck.reference.signal.session.Sessions;

/**
 * The reference with a store that holds bytes. It reads and writes the whole device, identity and prekeys included,
 * where the other libraries do so with the session alone: a little more work than theirs.
 */
public final class StoringParty implements Party<UnverifiedBundle> {
    private byte[] stored;

    public StoringParty(String name) {
        store(Steps.create(name));
    }

    @Override
    public UnverifiedBundle bundle() {
        return Steps.bundle(load());
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
        byte[] saved = stored;
        return () -> stored = saved;
    }

    private Device load() {
        return DeviceStorage.read(stored);
    }

    private void store(Device device) {
        stored = DeviceStorage.write(device);
    }
}
