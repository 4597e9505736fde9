package org.sealcheck.suite.scenario;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.scenario.wire.Packet;
import org.sealcheck.suite.scenario.wire.WireField;

/**
 * What an observer with the recipient's private keys knows of one message of a session's first chain.
 *
 * @param letter as it was sent
 * @param agreements 4 with a one-time prekey, else 3
 * @param firstRootKey what X3DH yields, before any ratchet step; 32 bytes
 * @param chainKey the one the message key comes from; 32 bytes
 * @param seed HMAC of the chain key over 01; 32 bytes
 * @param cipherKey 32 bytes
 * @param macKey 32 bytes
 * @param iv 16 bytes
 */
public record Opened(
        Letter letter,
        int agreements,
        Bytes firstRootKey,
        Bytes chainKey,
        Bytes seed,
        Bytes cipherKey,
        Bytes macKey,
        Bytes iv) {

    /** Every form of the message key that a state might keep. */
    public List<Bytes> messageKey() {
        return List.of(seed, cipherKey, macKey);
    }

    /** The first 8 bytes of HMAC-SHA256 over the sender's identity, the recipient's, and the message (MSG-002). */
    public Bytes macOver(Bytes firstIdentity, Bytes secondIdentity, Packet message) {
        return Bytes.of(Arrays.copyOf(wholeMac(firstIdentity, secondIdentity, message), 8));
    }

    /** All 32 bytes of that HMAC. */
    public byte[] wholeMac(Bytes firstIdentity, Bytes secondIdentity, Packet message) {
        return Hmac.sha256(macKey, firstIdentity, secondIdentity, message.authenticated());
    }

    /** The same message with the right MAC for whatever stands in it now. */
    public Packet authentic(Packet message) {
        return message.withMac(macOver(letter.from().identityKey(), letter.to().identityKey(), message));
    }

    /** The plaintext, padding removed. */
    public Bytes plaintext() {
        return cbc(Cipher.DECRYPT_MODE, "PKCS5Padding", letter.message().bytes(WireField.CIPHERTEXT));
    }

    /** Another plaintext under this message's key. */
    public Bytes encrypt(Bytes plaintext) {
        return cbc(Cipher.ENCRYPT_MODE, "PKCS5Padding", plaintext);
    }

    /** Whole blocks under this message's key, with whatever padding stands in them. */
    public Bytes encryptBlocks(Bytes blocks) {
        return cbc(Cipher.ENCRYPT_MODE, "NoPadding", blocks);
    }

    private Bytes cbc(int mode, String padding, Bytes input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/" + padding);
            cipher.init(mode, new SecretKeySpec(cipherKey.toByteArray(), "AES"), new IvParameterSpec(iv.toByteArray()));
            return Bytes.of(cipher.doFinal(input.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new CheckFailure(
                    FailureLayer.WRONG_VALUE,
                    "the ciphertext of \"" + Texts.shortened(letter.text())
                            + "\" is none of AES-256-CBC with PKCS#7 under the key that the text gives: "
                            + e.getMessage());
        }
    }
}
