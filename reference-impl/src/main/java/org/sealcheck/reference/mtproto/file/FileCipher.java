package org.sealcheck.reference.mtproto.file;

import java.util.Arrays;
import java.util.OptionalInt;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.crypto.AesIge;

/** The contents of a file, sealed and opened. Nothing authenticates them (see the chapter). */
public final class FileCipher {
    private FileCipher() {}

    /**
     * A file as it is stored on the server.
     *
     * @param size bytes of the content, which the message tells
     * @param ciphertext whole blocks
     */
    public record Sealed(FileKey key, long size, byte[] ciphertext) {}

    /**
     * Seals a content under a new key (MT-FILE-001, MT-FILE-002, MT-FILE-007).
     *
     * @param content at least one byte
     * @param entropy draws 32 bytes of key, 32 of iv, and up to 15 that fill the content up
     * @throws Rejection empty-file
     */
    public static Sealed seal(byte[] content, Entropy entropy) {
        requireContent(content.length);
        FileKey key = FileKey.generate(entropy);
        byte[] filled = fill(content, entropy);
        byte[] ciphertext = AesIge.encrypt(key.key().toByteArray(), key.iv().toByteArray(), filled);
        return new Sealed(key, content.length, ciphertext);
    }

    /**
     * Opens a file (MT-FILE-002, MT-FILE-007, MT-FILE-009, MT-FILE-010).
     *
     * @param key from the message
     * @param size from the message
     * @param fingerprint from the server, if it told one
     * @throws Rejection fingerprint-mismatch, bad-file-size
     */
    public static byte[] open(FileKey key, long size, OptionalInt fingerprint, byte[] ciphertext) {
        fingerprint.ifPresent(told -> requireFingerprint(told, key.fingerprint()));
        requireBlocks(ciphertext.length);
        requireSize(size, ciphertext.length);
        byte[] filled = AesIge.decrypt(key.key().toByteArray(), key.iv().toByteArray(), ciphertext);
        return cut(filled, size);
    }

    /** The next part in order, encrypted (MT-FILE-003). */
    public static AesIge.Part encryptPart(FileKey chain, byte[] part) {
        requireBlocks(part.length);
        return AesIge.encryptPart(chain.key().toByteArray(), chain.iv().toByteArray(), part);
    }

    /** The next part in order, decrypted (MT-FILE-003). */
    public static AesIge.Part decryptPart(FileKey chain, byte[] part) {
        requireBlocks(part.length);
        return AesIge.decryptPart(chain.key().toByteArray(), chain.iv().toByteArray(), part);
    }

    /** MT-FILE-007: random bytes up to whole blocks. */
    private static byte[] fill(byte[] content, Entropy entropy) {
        int missing = -content.length & AesIge.BLOCK_LENGTH - 1;
        byte[] filled = Arrays.copyOf(content, content.length + missing);
        System.arraycopy(filling(entropy, missing), 0, filled, content.length, missing);
        return filled;
    }

    private static byte[] filling(Entropy entropy, int missing) {
        return entropy.bytes(missing);
    }

    /** MT-FILE-007. */
    private static byte[] cut(byte[] filled, long size) {
        return Arrays.copyOf(filled, (int) size);
    }

    private static void requireContent(int length) {
        if (length == 0) {
            throw new Rejection(FileReason.EMPTY_FILE, "MT-FILE-011", "a file has at least one byte");
        }
    }

    /** MT-FILE-010. */
    private static void requireBlocks(int length) {
        if (length % AesIge.BLOCK_LENGTH != 0) {
            throw new Rejection(FileReason.BAD_FILE_SIZE, "MT-FILE-010", length + " bytes are no whole blocks of 16");
        }
    }

    /** MT-FILE-010: {@code size <= length < size + 16}. */
    private static void requireSize(long size, int length) {
        if (size <= 0 || size > length || length - size >= AesIge.BLOCK_LENGTH) {
            throw new Rejection(
                    FileReason.BAD_FILE_SIZE,
                    "MT-FILE-010",
                    "the message tells " + size + " bytes, which is not what " + length + " encrypted ones hold");
        }
    }

    /** MT-FILE-009. */
    private static void requireFingerprint(int told, int own) {
        if (told != own) {
            throw new Rejection(
                    FileReason.FINGERPRINT_MISMATCH,
                    "MT-FILE-009",
                    "the server has a file of another key than the message: fingerprint " + told + ", not " + own);
        }
    }
}
