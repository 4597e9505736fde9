package org.sealcheck.reference.signal.wire;

import com.google.protobuf.UnsafeByteOperations;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.wire.proto.SignalMessages.SenderKeyMessageFields;

/**
 * A group message before it is signed (GRP-019, GRP-027).
 *
 * @param keyId of the sender key, 31 bits
 * @param iteration the message's number in the chain of that key, from 0 to 2^31 - 1
 * @param ciphertext padded AES-CBC
 */
public record OutgoingSenderKeyMessage(long keyId, long iteration, byte[] ciphertext) {
    /**
     * The whole message: version byte, protobuf with all three fields, signature (GRP-012).
     *
     * @param entropy for the signature's nonce, 64 bytes
     */
    public byte[] write(PrivateKey signer, Entropy entropy) {
        byte[] versioned = versioned();
        return Concatenation.of(versioned, sign(signer, versioned, entropy));
    }

    private byte[] versioned() {
        SenderKeyMessageFields fields = SenderKeyMessageFields.newBuilder()
                .setId((int) keyId)
                .setIteration((int) iteration)
                .setCiphertext(UnsafeByteOperations.unsafeWrap(ciphertext))
                .build();
        return Concatenation.of(new byte[] {MessageVersion.BYTE}, fields.toByteArray());
    }

    private static byte[] sign(PrivateKey signer, byte[] versioned, Entropy entropy) {
        return signer.sign(versioned, entropy).toByteArray();
    }
}
