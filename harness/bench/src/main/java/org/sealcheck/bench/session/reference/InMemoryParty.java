package org.sealcheck.bench.session.reference;

import org.sealcheck.bench.session.Party;
import org.sealcheck.bench.session.Sent;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;
import org.sealcheck.reference.signal.session.Device;
import org.sealcheck.reference.signal.session.Reading;
import org.sealcheck.reference.signal.session.Sessions;

/** The reference with its state as a value: nothing is stored. */
public final class InMemoryParty implements Party<UnverifiedBundle> {
    private Device device;

    public InMemoryParty(String name) {
        device = Steps.create(name);
    }

    @Override
    public UnverifiedBundle bundle() {
        return Steps.bundle(device);
    }

    @Override
    public void process(UnverifiedBundle bundle) {
        device = Steps.process(device, bundle);
    }

    @Override
    public Sent encrypt(byte[] plaintext) {
        Sessions.Encrypted encrypted = Steps.encrypt(device, plaintext);
        device = encrypted.device();
        return Steps.sent(encrypted.ciphertext());
    }

    @Override
    public byte[] decrypt(Sent message) {
        Reading.Read read = Steps.decrypt(device, message);
        device = read.device();
        return read.plaintext();
    }

    @Override
    public Runnable checkpoint() {
        Device saved = device;
        return () -> device = saved;
    }
}
