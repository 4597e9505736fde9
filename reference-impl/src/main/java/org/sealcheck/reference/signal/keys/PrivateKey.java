package org.sealcheck.reference.signal.keys;

import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.crypto.Curve25519;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.crypto.XEdDsa;

/** A Curve25519 private key: 32 bytes, clamped as RFC 7748 demands (KEY-013). */
public final class PrivateKey {
    private final Secret scalar;

    private PrivateKey(Secret scalar) {
        this.scalar = scalar;
    }

    /**
     * The private key made of these bytes, clamped.
     *
     * @param scalar 32 bytes
     * @throws IllegalArgumentException if it has another length
     */
    public static PrivateKey of(byte[] scalar) {
        if (scalar.length != Curve25519.LENGTH) {
            throw new IllegalArgumentException(
                    "a private key has 32 bytes, not " + scalar.length + "; give the 32 bytes of the scalar");
        }
        return new PrivateKey(Secret.of(Curve25519.clamp(scalar)));
    }

    /** A new key from 32 random bytes. */
    public static PrivateKey generate(Entropy entropy) {
        return of(entropy.bytes(Curve25519.LENGTH));
    }

    public PublicKey publicKey() {
        return PublicKey.ofCoordinate(Curve25519.publicKey(toByteArray()));
    }

    /**
     * Signs with XEdDSA (XED-001), drawing 64 random bytes.
     *
     * @param message any length
     * @return 64 bytes
     */
    public Signature sign(byte[] message, Entropy entropy) {
        return sign(message, entropy.bytes(XEdDsa.NONCE_LENGTH));
    }

    private Signature sign(byte[] message, byte[] nonce) {
        return new Signature(XEdDsa.sign(toByteArray(), message, nonce));
    }

    /** The 32 bytes of the clamped scalar. */
    public byte[] toByteArray() {
        return scalar.toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrivateKey that && scalar.equals(that.scalar);
    }

    @Override
    public int hashCode() {
        return scalar.hashCode();
    }

    @Override
    public String toString() {
        return "private key";
    }
}
