package org.sealcheck.reference.mtproto.message;

import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Secrets;
import org.sealcheck.reference.mtproto.crypto.AesIge;

/**
 * Encrypts and decrypts packets of version 1.0, which are still to be read while a chat is being upgraded.
 *
 * <p>Nothing here knows who sent a packet: both directions have the same keys (MT-V1-004), so that a reflected packet
 * decrypts. Its sequence numbers give it away.
 */
public final class LegacyMessageCipher {
    private LegacyMessageCipher() {}

    /** Encrypts with random padding; {@code body} is whole words of 4 bytes. */
    public static byte[] encrypt(SharedKey key, byte[] body, Entropy entropy) {
        return encryptPadded(key, body, Padding.drawLegacy(body.length, entropy));
    }

    /**
     * Encrypts with this padding (MT-V1-001 to MT-V1-004).
     *
     * @param padding 0 to 15 bytes, to whole blocks
     * @throws IllegalArgumentException if body or padding has a length that no message has
     */
    public static byte[] encryptPadded(SharedKey key, byte[] body, byte[] padding) {
        requireLengths(body, padding);
        Plaintext plaintext = Plaintext.of(body, padding);
        byte[] messageKey = LegacyKeyDerivation.messageKey(plaintext.withoutPadding());
        CipherKeys keys = LegacyKeyDerivation.cipherKeys(key, x(), messageKey);
        byte[] ciphertext =
                AesIge.encrypt(keys.aesKey().toByteArray(), keys.aesIv().toByteArray(), plaintext.bytes());
        return Packet.encode(key.fingerprint(), messageKey, ciphertext);
    }

    /**
     * Decrypts a packet as received.
     *
     * @return the body: whole TL words, not yet parsed
     * @throws Rejection bad-packet; unknown-key; bad-message-key (MT-V1-005, MT-V1-006)
     */
    public static byte[] decrypt(SharedKey key, byte[] packet) {
        return decrypt(key, Packet.parse(packet));
    }

    /** As {@link #decrypt(SharedKey, byte[])}, of a packet that was looked at to find its key. */
    public static byte[] decrypt(SharedKey key, Packet packet) {
        MessageCipher.requireFingerprint(key, packet);
        CipherKeys keys = LegacyKeyDerivation.cipherKeys(key, x(), packet.messageKey());
        Plaintext plaintext = new Plaintext(
                AesIge.decrypt(keys.aesKey().toByteArray(), keys.aesIv().toByteArray(), packet.ciphertext()));
        boolean authentic = isAuthentic(plaintext, packet.messageKey());
        boolean wellFormed = plaintext.hasBody();
        boolean padded = isPadded(plaintext.paddingLength());
        MessageCipher.requireAll(authentic & wellFormed & padded);
        return plaintext.body();
    }

    /** MT-V1-004. */
    private static int x() {
        return Role.CREATOR.x();
    }

    /** MT-V1-005: a body that is not there is hashed as all there is, so that it takes the same time. */
    private static boolean isAuthentic(Plaintext plaintext, byte[] messageKey) {
        return Secrets.equal(LegacyKeyDerivation.messageKey(plaintext.withoutPadding()), messageKey);
    }

    /** MT-V1-006. */
    private static boolean isPadded(int padding) {
        return padding >= 0 & padding <= MessageLimits.maxLegacyPadding();
    }

    private static void requireLengths(byte[] body, byte[] padding) {
        boolean whole = (4 + body.length + padding.length) % AesIge.BLOCK_LENGTH == 0;
        if (body.length == 0 || body.length % 4 != 0 || !isPadded(padding.length) || !whole) {
            throw new IllegalArgumentException(
                    "a body of whole words of 4 bytes takes padding of 0 to 15 bytes that fills the" + " last block; "
                            + body.length + " and " + padding.length + " bytes do not fit");
        }
    }
}
