package org.sealcheck.reference.signal.wire;

import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.AesCbc;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.SignalReason;

/** The ciphertext of a message whose MAC verified: the only one that is ever decrypted. */
public final class AuthenticMessage {
    private final byte[] ciphertext;

    AuthenticMessage(byte[] ciphertext) {
        this.ciphertext = ciphertext;
    }

    /**
     * The plaintext (MSG-001).
     *
     * @param cipherKey 32 bytes
     * @param iv 16 bytes
     * @throws Rejection bad-padding
     */
    public byte[] decrypt(Secret cipherKey, Secret iv) {
        return AesCbc.decrypt(cipherKey.toByteArray(), iv.toByteArray(), ciphertext)
                .orElseThrow(() -> new Rejection(
                        SignalReason.BAD_PADDING,
                        "MSG-001",
                        "the ciphertext of " + ciphertext.length + " bytes is not padded AES-CBC"));
    }
}
