package org.sealcheck.reference.signal.keys;

import java.util.Arrays;
import java.util.HexFormat;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.XEdDsa;
import org.sealcheck.reference.signal.SignalReason;

/** An XEdDSA signature as made or as received: 64 bytes if it is genuine. */
public final class Signature {
    private final byte[] bytes;

    public Signature(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /**
     * Passes if this is {@code signer}'s signature of {@code message} (XED-002, XED-003).
     *
     * @throws Rejection bad-signature, for every reason why it is not
     */
    public void requireValid(PublicKey signer, byte[] message) {
        if (!XEdDsa.verify(signer.coordinate(), message, bytes)) {
            throw new Rejection(
                    SignalReason.BAD_SIGNATURE,
                    "XED-003",
                    "the signature (" + bytes.length + " bytes) does not verify under " + signer);
        }
    }

    public byte[] toByteArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
