package org.sealcheck.adapter.reference;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;

/** Keys and entropy as the contract writes them. */
public final class Keys {
    private Keys() {}

    public static PrivateKey privateKey(Bytes bytes) {
        return PrivateKey.of(bytes.toByteArray());
    }

    /** A key from somebody else. */
    public static PublicKey received(Bytes bytes) {
        return PublicKey.receive(bytes.toByteArray());
    }

    public static IdentityKey receivedIdentity(Bytes bytes) {
        return new IdentityKey(received(bytes));
    }

    public static Bytes bytes(PublicKey key) {
        return Bytes.of(key.encoded());
    }

    public static Bytes bytes(IdentityKey key) {
        return Bytes.of(key.encoded());
    }

    /** The entropy of a call, or the system's where a call brings none. */
    public static Entropy entropy(@Nullable Bytes tape) {
        return tape == null ? Entropy.system() : Entropy.of(tape.toByteArray());
    }
}
