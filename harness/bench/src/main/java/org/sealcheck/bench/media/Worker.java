package org.sealcheck.bench.media;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.messenger.media.BlobFormat;
import org.sealcheck.reference.messenger.media.BlobVerification;
import org.sealcheck.reference.messenger.media.MediaEncryption;
import org.sealcheck.reference.messenger.media.MediaKeys;
import org.sealcheck.reference.messenger.media.MediaType;
import org.sealcheck.reference.messenger.media.VerifiedMedia;

/** Who encrypts and reads the same attachment, in pieces. */
public enum Worker {
    /** AES-CBC and HMAC-SHA256 of the JDK and nothing else: no hash, no check of the padding. */
    JDK {
        @Override
        void encrypt(byte[] piece, int pieces) throws GeneralSecurityException {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE);
            Mac mac = mac();
            byte[] output = new byte[piece.length];
            for (int i = 0; i < pieces; i++) {
                mac.update(output, 0, cipher.update(piece, 0, piece.length, output, 0));
            }
            mac.doFinal();
        }

        @Override
        void decrypt(byte[] blob, byte[] blobHash, int piece) throws GeneralSecurityException {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE);
            Mac mac = mac();
            byte[] output = new byte[piece];
            for (int start = 0; start + piece <= blob.length; start += piece) {
                mac.update(blob, start, piece);
                cipher.update(blob, start, piece, output, 0);
            }
            mac.doFinal();
        }
    },
    /** All that a sender and a reader must do, the hash of the blob included; reading is two passes. */
    REFERENCE {
        @Override
        void encrypt(byte[] piece, int pieces) {
            MediaEncryption encryption = MediaEncryption.start(BlobFormat.WA10, MediaType.IMAGE, ENTROPY);
            for (int i = 0; i < pieces; i++) {
                encryption.update(piece, 0, piece.length);
            }
            encryption.finish();
        }

        @Override
        void decrypt(byte[] blob, byte[] blobHash, int piece) {
            MediaKeys keys = MediaKeys.derive(Secret.of(ENTROPY.bytes(32)), MediaType.IMAGE);
            BlobVerification verification =
                    BlobVerification.start(BlobFormat.WA10, keys, new BlobVerification.Expected(blobHash, new byte[0]));
            for (int start = 0; start < blob.length; start += piece) {
                verification.update(blob, start, Math.min(piece, blob.length - start));
            }
            VerifiedMedia media = verification.finish();
            for (int start = 0; start < blob.length; start += piece) {
                media.update(blob, start, Math.min(piece, blob.length - start));
            }
            media.finish();
        }
    };

    /** The same media key every time, so that one blob can be read again and again. */
    static final Entropy ENTROPY = byte[]::new;

    abstract void encrypt(byte[] piece, int pieces) throws GeneralSecurityException;

    abstract void decrypt(byte[] blob, byte[] blobHash, int piece) throws GeneralSecurityException;

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
