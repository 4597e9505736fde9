package org.sealcheck.bench.group.reference;

import static org.sealcheck.bench.group.reference.ValueChain.ALICE;
import static org.sealcheck.bench.group.reference.ValueChain.BOB;
import static org.sealcheck.bench.group.reference.ValueChain.GROUP;
import static org.sealcheck.bench.group.reference.ValueChain.NAME;

import org.sealcheck.bench.group.Chain;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.signal.group.GroupCipher;
import org.sealcheck.reference.signal.group.GroupSessions;
import org.sealcheck.reference.signal.group.SenderKeys;
import org.sealcheck.reference.signal.group.SenderKeysStorage;

/** The reference, its keys read from bytes and written to bytes for every step, as the other libraries do. */
public final class StoringChain implements Chain {
    private byte[] alice;
    private byte[] bob;

    public StoringChain() {
        GroupSessions.Created created = GroupSessions.create(SenderKeys.empty(ALICE), GROUP, Entropy.system());
        alice = SenderKeysStorage.write(created.keys());
        bob = SenderKeysStorage.write(GroupSessions.process(SenderKeys.empty(BOB), NAME, created.distribution()));
    }

    @Override
    public byte[] encrypt(byte[] plaintext) {
        SenderKeys keys = SenderKeysStorage.read(ALICE, alice);
        GroupCipher.Encrypted encrypted = GroupCipher.encrypt(keys, GROUP, plaintext, Entropy.system());
        alice = SenderKeysStorage.write(encrypted.keys());
        return encrypted.message();
    }

    @Override
    public byte[] decrypt(byte[] message) {
        GroupCipher.Decrypted decrypted = GroupCipher.decrypt(SenderKeysStorage.read(BOB, bob), NAME, message);
        bob = SenderKeysStorage.write(decrypted.keys());
        return decrypted.plaintext();
    }
}
