package org.sealcheck.reference.mtproto.message;

import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Secrets;
import org.sealcheck.reference.mtproto.crypto.AesIge;

/** Encrypts and decrypts packets of version 2.0. */
public final class MessageCipher {
    private MessageCipher() {}

    /**
     * Encrypts with random padding.
     *
     * @param sender who we are
     * @param body a serialised TL object: whole words of 4 bytes
     */
    public static byte[] encrypt(SharedKey key, Role sender, byte[] body, Entropy entropy) {
        return encryptPadded(key, sender, body, Padding.draw(body.length, entropy));
    }

    /**
     * Encrypts with this padding (MT-ENC-001, MT-ENC-004 to MT-ENC-008).
     *
     * @param padding 12 to 1024 bytes, to whole blocks
     * @throws IllegalArgumentException if body or padding has a length that no message has
     */
    public static byte[] encryptPadded(SharedKey key, Role sender, byte[] body, byte[] padding) {
        requireLengths(body, padding);
        byte[] plaintext = Plaintext.of(body, padding).bytes();
        byte[] messageKey = KeyDerivation.messageKey(key, sendingX(sender), plaintext);
        CipherKeys keys = KeyDerivation.cipherKeys(key, sendingX(sender), messageKey);
        byte[] ciphertext =
                AesIge.encrypt(keys.aesKey().toByteArray(), keys.aesIv().toByteArray(), plaintext);
        return Packet.encode(key.fingerprint(), messageKey, ciphertext);
    }

    /**
     * Decrypts a packet as received. Everything that only the key's holder can tell is looked at, and only then one answer
     * is given to all of it (MT-ENC-012).
     *
     * @param receiver who we are
     * @return the body: whole TL words, not yet parsed
     * @throws Rejection bad-packet; unknown-key (MT-ENC-013); bad-message-key (MT-ENC-009 to MT-ENC-011)
     */
    public static byte[] decrypt(SharedKey key, Role receiver, byte[] packet) {
        return decrypt(key, receiver, Packet.parse(packet));
    }

    /** As {@link #decrypt(SharedKey, Role, byte[])}, of a packet that was looked at to find its key. */
    public static byte[] decrypt(SharedKey key, Role receiver, Packet packet) {
        requireFingerprint(key, packet);
        int x = receivingX(receiver);
        CipherKeys keys = KeyDerivation.cipherKeys(key, x, packet.messageKey());
        Plaintext plaintext = new Plaintext(
                AesIge.decrypt(keys.aesKey().toByteArray(), keys.aesIv().toByteArray(), packet.ciphertext()));
        boolean authentic = isAuthentic(key, x, plaintext, packet.messageKey());
        boolean wellFormed = plaintext.hasBody();
        boolean padded = isPadded(plaintext.paddingLength());
        requireAll(authentic & wellFormed & padded);
        return plaintext.body();
    }

    private static int sendingX(Role sender) {
        return sender.x();
    }

    private static int receivingX(Role receiver) {
        return receiver.other().x();
    }

    /** MT-ENC-009: over all that was decrypted, the padding included. */
    private static boolean isAuthentic(SharedKey key, int x, Plaintext plaintext, byte[] messageKey) {
        return Secrets.equal(KeyDerivation.messageKey(key, x, plaintext.bytes()), messageKey);
    }

    /** MT-ENC-011. */
    private static boolean isPadded(int padding) {
        return padding >= MessageLimits.minPadding() & padding <= MessageLimits.maxPadding();
    }

    static void requireFingerprint(SharedKey key, Packet packet) {
        if (!packet.fingerprint().equals(key.fingerprint())) {
            throw new Rejection(
                    MessageReason.UNKNOWN_KEY,
                    "MT-ENC-013",
                    "the packet is encrypted with the key " + packet.fingerprint() + ", ours is " + key.fingerprint());
        }
    }

    static void requireAll(boolean good) {
        if (!good) {
            throw new Rejection(
                    MessageReason.BAD_MESSAGE_KEY,
                    "MT-ENC-012",
                    "the packet does not decrypt to what its message key was made of");
        }
    }

    private static void requireLengths(byte[] body, byte[] padding) {
        boolean whole = (4 + body.length + padding.length) % AesIge.BLOCK_LENGTH == 0;
        if (body.length == 0 || body.length % 4 != 0 || !isPadded(padding.length) || !whole) {
            throw new IllegalArgumentException(
                    "a body of whole words of 4 bytes takes padding of 12 to 1024 bytes that fills"
                            + " the last block; " + body.length + " and " + padding.length + " bytes do not fit");
        }
    }
}
