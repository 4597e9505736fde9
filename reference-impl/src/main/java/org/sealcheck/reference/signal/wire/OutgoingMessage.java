package org.sealcheck.reference.signal.wire;

import com.google.protobuf.UnsafeByteOperations;
import org.sealcheck.reference.crypto.AesCbc;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.wire.proto.SignalMessages.SignalMessageFields;

/**
 * A SignalMessage before it is written (WIRE-001, WIRE-009).
 *
 * @param ratchetKey of the sending chain (MSG-011)
 * @param counter the message's number in its chain, from 0 to 2^31 - 1
 * @param previousCounter see WIRE-011
 * @param ciphertext padded AES-CBC
 */
public record OutgoingMessage(PublicKey ratchetKey, long counter, long previousCounter, byte[] ciphertext) {
    /** The ciphertext of a plaintext (MSG-001). */
    public static byte[] encrypt(Secret cipherKey, Secret iv, byte[] plaintext) {
        return AesCbc.encrypt(cipherKey.toByteArray(), iv.toByteArray(), plaintext);
    }

    /** The whole message: version byte, protobuf with all four fields, MAC. */
    public byte[] write(IdentityKey sender, IdentityKey receiver, Secret macKey) {
        byte[] versioned = versioned();
        return Concatenation.of(versioned, MessageMac.compute(macKey, sender, receiver, versioned));
    }

    private byte[] versioned() {
        SignalMessageFields fields = SignalMessageFields.newBuilder()
                .setRatchetKey(UnsafeByteOperations.unsafeWrap(ratchetKey.encoded()))
                .setCounter((int) counter)
                .setPreviousCounter((int) previousCounter)
                .setCiphertext(UnsafeByteOperations.unsafeWrap(ciphertext))
                .build();
        return Concatenation.of(new byte[] {MessageVersion.BYTE}, fields.toByteArray());
    }
}
