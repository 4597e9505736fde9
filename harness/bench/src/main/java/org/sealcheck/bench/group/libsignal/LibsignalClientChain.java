package org.sealcheck.bench.group.libsignal;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealcheck.bench.group.Chain;
import org.signal.libsignal.protocol.SignalProtocolAddress;
import org.signal.libsignal.protocol.groups.GroupCipher;
import org.signal.libsignal.protocol.groups.GroupSessionBuilder;
import org.signal.libsignal.protocol.groups.state.SenderKeyRecord;
import org.signal.libsignal.protocol.groups.state.SenderKeyStore;

/** The library's {@code GroupCipher} on a store of serialized records. */
public final class LibsignalClientChain implements Chain {
    private static final SignalProtocolAddress ALICE = new SignalProtocolAddress("alice", 1);
    private static final UUID GROUP = new UUID(1, 1);

    private final GroupCipher alice;
    private final GroupCipher bob;

    public LibsignalClientChain() {
        Store alices = new Store();
        Store bobs = new Store();
        done(() -> {
            new GroupSessionBuilder(bobs).process(ALICE, new GroupSessionBuilder(alices).create(ALICE, GROUP));
            return bobs;
        });
        alice = new GroupCipher(alices, ALICE);
        bob = new GroupCipher(bobs, ALICE);
    }

    @Override
    public byte[] encrypt(byte[] plaintext) {
        return done(() -> alice.encrypt(GROUP, plaintext).serialize());
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
        public void storeSenderKey(SignalProtocolAddress sender, UUID group, SenderKeyRecord state) {
            bytes = state.serialize();
        }

        @Override
        public @Nullable SenderKeyRecord loadSenderKey(SignalProtocolAddress sender, UUID group) {
            byte[] stored = bytes;
            return stored == null ? null : done(() -> new SenderKeyRecord(stored));
        }
    }
}
