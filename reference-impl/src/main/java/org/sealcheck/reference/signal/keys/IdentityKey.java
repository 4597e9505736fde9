package org.sealcheck.reference.signal.keys;

/** The public key that names a device for as long as it is registered (KEY-001). */
public record IdentityKey(PublicKey publicKey) implements Comparable<IdentityKey> {
    /** The 33 bytes of the wire. */
    public byte[] encoded() {
        return publicKey.encoded();
    }

    @Override
    public int compareTo(IdentityKey other) {
        return publicKey.compareTo(other.publicKey);
    }

    @Override
    public String toString() {
        return publicKey.toString();
    }
}
