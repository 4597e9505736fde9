package org.sealcheck.bench.group.whispersystems;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealcheck.bench.group.Chain;
import org.whispersystems.libsignal.SignalProtocolAddress;
import org.whispersystems.libsignal.groups.GroupCipher;
import org.whispersystems.libsignal.groups.GroupSessionBuilder;
import org.whispersystems.libsignal.groups.SenderKeyName;
import org.whispersystems.libsignal.groups.state.SenderKeyRecord;
import org.whispersystems.libsignal.groups.state.SenderKeyStore;

/** The library's {@code GroupCipher} on a store of serialized records. */
public final class SignalProtocolJavaChain implements Chain {
    private static final SenderKeyName NAME = new SenderKeyName("group", new SignalProtocolAddress("alice", 1));

    private final GroupCipher alice;
    private final GroupCipher bob;

    public SignalProtocolJavaChain() {
        Store alices = new Store();
        Store bobs = new Store();
        new GroupSessionBuilder(bobs).process(NAME, new GroupSessionBuilder(alices).create(NAME));
        alice = new GroupCipher(alices, NAME);
        bob = new GroupCipher(bobs, NAME);
    }

    @Override
    public byte[] encrypt(byte[] plaintext) {
        return done(() -> alice.encrypt(plaintext));
    }

    @Override
    public byte[] decrypt(byte[] message) {
        return done(() -> bob.decrypt(message));
    }

    private static <T> T done(Callable<T> step) {
        try {
            return step.call();
        } catch (Exception e) {
            throw new IllegalStateException("the library refused a genuine step; nothing measured is valid", e);
        }
    }

    /** There is one sender and one group. */
    private static final class Store implements SenderKeyStore {
        private byte @Nullable [] bytes;

        @Override
        public void storeSenderKey(SenderKeyName name, SenderKeyRecord state) {
            bytes = state.serialize();
        }

        @Override
        public SenderKeyRecord loadSenderKey(SenderKeyName name) {
            byte[] stored = bytes;
            return stored == null ? new SenderKeyRecord() : done(() -> new SenderKeyRecord(stored));
        }
    }
}
