package org.sealcheck.adapter.reference;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;

/** Keys and entropy as the contract writes them. */
final class Keys {
    private Keys() {}

    static PrivateKey privateKey(Bytes bytes) {
        return PrivateKey.of(bytes.toByteArray());
    }

    /** A key from somebody else. */
    static PublicKey received(Bytes bytes) {
        return PublicKey.receive(bytes.toByteArray());
    }

    static IdentityKey receivedIdentity(Bytes bytes) {
        return new IdentityKey(received(bytes));
    }

    static Bytes bytes(PublicKey key) {
        return Bytes.of(key.encoded());
    }

    static Bytes bytes(IdentityKey key) {
        return Bytes.of(key.encoded());
    }

    /** The entropy of a call, or the system's where a call brings none. */
    static Entropy entropy(@Nullable Bytes tape) {
        return tape == null ? Entropy.system() : Entropy.of(tape.toByteArray());
    }
}
