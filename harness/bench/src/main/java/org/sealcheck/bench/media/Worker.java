package org.sealcheck.bench.media;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.messenger.media.BlobFormat;
import org.sealcheck.reference.messenger.media.BlobVerification;
import org.sealcheck.reference.messenger.media.MediaEncryption;
import org.sealcheck.reference.messenger.media.MediaKeys;
import org.sealcheck.reference.messenger.media.MediaType;
import org.sealcheck.reference.messenger.media.VerifiedMedia;

/** Who encrypts and reads the same attachment, in pieces. */
enum Worker {
    /** AES-CBC and HMAC-SHA256 of the JDK and nothing else: no hash, no check of the padding. */
    JDK {
        @Override
        void encrypt(Attachment attachment, byte[] output) throws GeneralSecurityException {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE);
            Mac mac = mac();
            for (int start = 0; start < attachment.size(); start += STEP) {
                mac.update(output, 0, cipher.update(attachment.plaintext(), start, STEP, output, 0));
            }
            mac.doFinal();
        }

        @Override
        void decrypt(Attachment attachment, byte[] output) throws GeneralSecurityException {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE);
            Mac mac = mac();
            for (int start = 0; start < attachment.size(); start += STEP) {
                mac.update(attachment.sent().blob(), start, STEP);
                cipher.update(attachment.sent().blob(), start, STEP, output, 0);
            }
            mac.doFinal();
        }
    },
    /** All that a sender and a reader must do, the hash of the blob included; reading is two passes. */
    REFERENCE {
        @Override
        void encrypt(Attachment attachment, byte[] output) {
            write(
                    MediaEncryption.startWithoutPlaintextHash(BlobFormat.WA10, MediaType.IMAGE, Attachment.ENTROPY),
                    attachment,
                    output);
        }

        @Override
        void decrypt(Attachment attachment, byte[] output) {
            read(attachment, new byte[0], output);
        }
    },
    /** What they should do besides: the hash of the plaintext (MEDIA-017). */
    REFERENCE_WITH_PLAINTEXT_HASH {
        @Override
        void encrypt(Attachment attachment, byte[] output) {
            write(MediaEncryption.start(BlobFormat.WA10, MediaType.IMAGE, Attachment.ENTROPY), attachment, output);
        }

        @Override
        void decrypt(Attachment attachment, byte[] output) {
            read(attachment, attachment.sent().plaintextHash(), output);
        }
    };

    /** Bytes of a piece that a caller of the reference gives it, as from a file. */
    static final int PIECE = 1 << 19;

    /** Bytes at a time with which the JDK reaches its best: with larger ones its AES instructions come late or never. */
    private static final int STEP = 1 << 14;

    abstract void encrypt(Attachment attachment, byte[] output) throws GeneralSecurityException;

    abstract void decrypt(Attachment attachment, byte[] output) throws GeneralSecurityException;

    private static void write(MediaEncryption encryption, Attachment attachment, byte[] output) {
        for (int start = 0; start < attachment.size(); start += PIECE) {
            encryption.update(attachment.plaintext(), start, PIECE, output, 0);
        }
        encryption.finish();
    }

    private static void read(Attachment attachment, byte[] plaintextHash, byte[] output) {
        MediaKeys keys = MediaKeys.derive(Secret.of(Attachment.ENTROPY.bytes(32)), MediaType.IMAGE);
        byte[] blob = attachment.sent().blob();
        BlobVerification verification = BlobVerification.start(
                BlobFormat.WA10,
                keys,
                new BlobVerification.Expected(attachment.sent().blobHash(), plaintextHash));
        for (int start = 0; start < blob.length; start += PIECE) {
            verification.update(blob, start, Math.min(PIECE, blob.length - start));
        }
        VerifiedMedia media = verification.finish();
        for (int start = 0; start < blob.length; start += PIECE) {
            media.update(blob, start, Math.min(PIECE, blob.length - start), output, 0);
        }
        media.finish();
    }

    private static Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(new byte[32], "AES"), new IvParameterSpec(new byte[16]));
        return cipher;
    }

    private static Mac mac() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        return mac;
    }
}
