package org.sealcheck.bench.group.reference;

import org.sealcheck.bench.group.Chain;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.group.GroupCipher;
import org.sealcheck.reference.signal.group.GroupSessions;
import org.sealcheck.reference.signal.group.SenderKeyName;
import org.sealcheck.reference.signal.group.SenderKeys;

/** The reference as it is meant to be used: the keys are values that the caller keeps. */
public final class ValueChain implements Chain {
    static final Address ALICE = new Address("alice", 1);
    static final Address BOB = new Address("bob", 1);
    static final String GROUP = "group";
    static final SenderKeyName NAME = new SenderKeyName(GROUP, ALICE);

    private SenderKeys alice;
    private SenderKeys bob;

    public ValueChain() {
        GroupSessions.Created created = GroupSessions.create(SenderKeys.empty(ALICE), GROUP, Entropy.system());
        alice = created.keys();
        bob = GroupSessions.process(SenderKeys.empty(BOB), NAME, created.distribution());
    }

    @Override
    public byte[] encrypt(byte[] plaintext) {
        GroupCipher.Encrypted encrypted = GroupCipher.encrypt(alice, GROUP, plaintext, Entropy.system());
        alice = encrypted.keys();
        return encrypted.message();
    }

    @Override
    public byte[] decrypt(byte[] message) {
        GroupCipher.Decrypted decrypted = GroupCipher.decrypt(bob, NAME, message);
        bob = decrypted.keys();
        return decrypted.plaintext();
    }
}
