package org.sealcheck.suite.scenario.messenger.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.BlobFormat;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.suite.scenario.Hmac;
import org.sealcheck.suite.vector.kit.Deviations;

/** The equations of spec/messenger/media.md, calculated independently of any implementation. */
public final class MediaFormulas {
    private static final int BLOCK = 16;

    private MediaFormulas() {}

    /**
     * @param iv 16 bytes
     * @param cipherKey 32 bytes
     * @param macKey 32 bytes
     */
    public record Keys(Bytes iv, Bytes cipherKey, Bytes macKey) {}

    /** MEDIA-003, MEDIA-015. */
    public static Keys keys(Bytes mediaKey, MediaType type) {
        Bytes extracted = Bytes.of(Hmac.sha256(Bytes.of(new byte[32]), mediaKey));
        Bytes label = Bytes.of(label(type).getBytes(StandardCharsets.US_ASCII));
        Bytes block = Bytes.empty();
        Bytes all = Bytes.empty();
        for (int i = 1; i <= 4; i++) {
            block = Bytes.of(Hmac.sha256(extracted, block, label, Bytes.of(new byte[] {(byte) i})));
            all = Deviations.concat(all, block);
        }
        return new Keys(Deviations.slice(all, 0, 16), Deviations.slice(all, 16, 48), Deviations.slice(all, 48, 80));
    }

    public static String label(MediaType type) {
        return switch (type) {
            case IMAGE, STICKER -> "WhatsApp Image Keys";
            case VIDEO -> "WhatsApp Video Keys";
            case AUDIO -> "WhatsApp Audio Keys";
            case DOCUMENT -> "WhatsApp Document Keys";
        };
    }

    /** Bytes of the authenticator. */
    public static int macLength(BlobFormat format) {
        return format == BlobFormat.WA10 ? 10 : 32;
    }

    /** A blob as an honest sender makes it. */
    public static Bytes blob(BlobFormat format, Keys keys, Bytes plaintext) {
        return sealed(format, keys, encrypt(keys, padded(plaintext)));
    }

    /** A ciphertext, whatever it is, with a good authenticator. */
    public static Bytes sealed(BlobFormat format, Keys keys, Bytes ciphertext) {
        return Deviations.concat(ciphertext, mac(format, keys, ciphertext));
    }

    /** MEDIA-005. */
    public static Bytes mac(BlobFormat format, Keys keys, Bytes ciphertext) {
        return Deviations.slice(fullMac(format, keys, ciphertext), 0, macLength(format));
    }

    /** Before it is shortened: 32 bytes. */
    public static Bytes fullMac(BlobFormat format, Keys keys, Bytes ciphertext) {
        Bytes before = format == BlobFormat.WA10 ? keys.iv() : Bytes.empty();
        return Bytes.of(Hmac.sha256(keys.macKey(), before, ciphertext));
    }

    /** @param plaintext whole blocks: its padding is its caller's */
    public static Bytes encrypt(Keys keys, Bytes plaintext) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(keys.cipherKey().toByteArray(), "AES"),
                    new IvParameterSpec(keys.iv().toByteArray()));
            return Bytes.of(cipher.doFinal(plaintext.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-CBC, and the plaintext is whole blocks", e);
        }
    }

    public static Bytes padded(Bytes plaintext) {
        int count = BLOCK - plaintext.size() % BLOCK;
        return padded(plaintext, count, count);
    }

    /** Followed by {@code count} bytes of {@code value}. */
    public static Bytes padded(Bytes plaintext, int count, int value) {
        byte[] padding = new byte[count];
        Arrays.fill(padding, (byte) value);
        return Deviations.concat(plaintext, Bytes.of(padding));
    }

    public static Bytes sha256(Bytes value) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(value.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
