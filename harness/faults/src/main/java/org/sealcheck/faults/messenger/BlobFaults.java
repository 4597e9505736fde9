package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.bytebuddy.asm.Advice;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.messenger.MessengerMedia;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.AesCbc;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.crypto.HmacSha256;
import org.sealcheck.reference.messenger.media.BlobFormat;
import org.sealcheck.reference.messenger.media.BlobVerification;
import org.sealcheck.reference.messenger.media.MediaKeys;
import org.sealcheck.reference.messenger.media.MediaReason;

/** Faults of whoever reads attachments: requirements MEDIA-008 to MEDIA-011, MEDIA-014, MEDIA-017, MEDIA-018, FRANK-031. */
final class BlobFaults {
    private static final String VERIFICATION = "reference.messenger.media.BlobVerification";

    private BlobFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "media-hash-unchecked",
                        Set.of("MEDIA-008"),
                        "does not compare the hash of the blob",
                        "Baileys: downloadContentFromMessage never looks at it",
                        List.of(skip(VERIFICATION, "requireBlobHash"))),
                new Fault(
                        "media-hash-compared-in-part",
                        Set.of("MEDIA-008"),
                        "compares the first half of the hash",
                        "a hash cut to the length of an id",
                        List.of(in(VERIFICATION, "requireBlobHash", HalfHash.class))),
                new Fault(
                        "media-mac-unchecked",
                        Set.of("MEDIA-009"),
                        "does not verify the authenticator",
                        "Baileys: the last ten bytes are cut off and dropped",
                        List.of(skip(VERIFICATION, "requireMac"))),
                new Fault(
                        "media-mac-compared-in-part",
                        Set.of("MEDIA-009"),
                        "compares the first eight bytes of the authenticator",
                        "the length that messages have, used for attachments",
                        List.of(in(VERIFICATION, "requireMac", EightBytes.class))),
                new Fault(
                        "media-padding-oracle",
                        Set.of("MEDIA-010"),
                        "decrypts before it verifies, and tells a bad padding apart",
                        "MAC-then-decrypt the wrong way round: Vaudenay 2002",
                        List.of(in(VERIFICATION, "open", DecryptFirst.class))),
                new Fault(
                        "media-verified-once",
                        Set.of("MEDIA-011"),
                        "takes every blob for good whose hash was verified before",
                        "a cache of verdicts that all devices of an account share",
                        List.of(
                                in(VERIFICATION, "requireBlobHash", TrustSeenHash.class),
                                in(VERIFICATION, "requireMac", TrustSeenMac.class))),
                new Fault(
                        "media-padding-unchecked",
                        Set.of("MEDIA-014"),
                        "looks at the last byte of the padding only",
                        "whatsmeow, util/cbcutil",
                        List.of(yes("reference.messenger.media.Pkcs7", "endsWith"))),
                new Fault(
                        "media-length-unchecked",
                        Set.of("MEDIA-014"),
                        "takes blobs of any length",
                        "a block cipher in a stream, which keeps an unfinished block to itself",
                        List.of(skip(VERIFICATION, "requireWhole"))),
                new Fault(
                        "media-plaintext-hash-unchecked",
                        Set.of("MEDIA-017"),
                        "does not compare the hash of the plaintext",
                        "Baileys: downloadContentFromMessage never looks at it",
                        List.of(skip("reference.messenger.media.VerifiedMedia", "requirePlaintextHash"))),
                new Fault(
                        "media-short-mac-accepted",
                        Set.of("MEDIA-018"),
                        "takes what is left behind the last whole block for the authenticator, however little it is",
                        "a comparison over the bytes that there are",
                        List.of(in(VERIFICATION, "open", ShortMac.class))),
                new Fault(
                        "media-gcm-accepted",
                        Set.of("FRANK-031"),
                        "reads a blob that is no other as AES-256-GCM under its media key",
                        "the first version of attachments in Secret Conversations",
                        List.of(in("adapter.reference.messenger.ReferenceMedia", "decrypt", GcmToo.class))));
    }

    static final class HalfHash {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.FieldValue("expected") BlobVerification.Expected expected,
                @Advice.Argument(value = 0, readOnly = false) byte[] computed) {
            if (Arrays.equals(Arrays.copyOf(computed, 16), Arrays.copyOf(expected.blobHash(), 16))) {
                computed = expected.blobHash();
            }
        }
    }

    static final class EightBytes {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.Argument(0) byte[] computed, @Advice.Argument(value = 1, readOnly = false) byte[] received) {
            if (Arrays.equals(Arrays.copyOf(computed, 8), Arrays.copyOf(received, 8))) {
                received = Arrays.copyOf(computed, received.length);
            }
        }
    }

    static final class DecryptFirst {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.Argument(0) BlobFormat format,
                @Advice.Argument(1) MediaKeys keys,
                @Advice.Argument(3) byte[] blob) {
            int length = blob.length - format.macLength();
            if (length >= 16 && length % 16 == 0) {
                try {
                    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                    cipher.init(
                            Cipher.DECRYPT_MODE,
                            new SecretKeySpec(keys.cipherKey().toByteArray(), "AES"),
                            new IvParameterSpec(keys.iv().toByteArray()));
                    cipher.doFinal(blob, 0, length);
                } catch (GeneralSecurityException e) {
                    throw new Rejection(MediaReason.BAD_PADDING, "MEDIA-014", "the padding is wrong");
                }
            }
        }
    }

    /** What was seen lies in the system properties: advice has no fields of its own. */
    static final class TrustSeenHash {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.FieldValue("expected") BlobVerification.Expected expected,
                @Advice.Argument(value = 0, readOnly = false) byte[] computed) {
            String name = "sealcheck.fault.seen." + Arrays.toString(expected.blobHash());
            if (Arrays.equals(computed, expected.blobHash())) {
                System.setProperty(name, "");
            } else if (System.getProperty(name) != null) {
                computed = expected.blobHash();
            }
        }
    }

    static final class TrustSeenMac {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.FieldValue("expected") BlobVerification.Expected expected,
                @Advice.Argument(0) byte[] computed,
                @Advice.Argument(value = 1, readOnly = false) byte[] received) {
            if (System.getProperty("sealcheck.fault.seen." + Arrays.toString(expected.blobHash())) != null) {
                received = Arrays.copyOf(computed, received.length);
            }
        }
    }

    static final class ShortMac {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static byte[] enter(
                @Advice.Argument(0) BlobFormat format,
                @Advice.Argument(1) MediaKeys keys,
                @Advice.Argument(3) byte[] blob) {
            int macLength = blob.length % 16;
            if (blob.length < 16 || macLength >= format.macLength() % 16 && macLength > 0) {
                return null;
            }
            byte[] ciphertext = Arrays.copyOf(blob, blob.length - macLength);
            byte[] before = format == BlobFormat.WA10 ? keys.iv().toByteArray() : new byte[0];
            byte[] mac = HmacSha256.mac(keys.macKey().toByteArray(), Concatenation.of(before, ciphertext));
            if (!Arrays.equals(
                    Arrays.copyOf(mac, macLength), Arrays.copyOfRange(blob, ciphertext.length, blob.length))) {
                return null;
            }
            return AesCbc.decrypt(keys.cipherKey().toByteArray(), keys.iv().toByteArray(), ciphertext)
                    .orElse(null);
        }

        @Advice.OnMethodExit
        static void exit(@Advice.Enter byte[] opened, @Advice.Return(readOnly = false) byte[] plaintext) {
            if (opened != null) {
                plaintext = opened;
            }
        }
    }

    static final class GcmToo {
        @Advice.OnMethodExit(onThrowable = RejectedException.class)
        static void exit(
                @Advice.Argument(0) MessengerMedia.ToDecrypt input,
                @Advice.Thrown(readOnly = false) Throwable thrown,
                @Advice.Return(readOnly = false) MessengerMedia.Plaintext plaintext) {
            if (thrown != null) {
                try {
                    byte[] nonce = new byte[12];
                    Arrays.fill(nonce, (byte) 3);
                    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                    cipher.init(
                            Cipher.DECRYPT_MODE,
                            new SecretKeySpec(input.mediaKey().toByteArray(), "AES"),
                            new GCMParameterSpec(128, nonce));
                    plaintext = new MessengerMedia.Plaintext(
                            Bytes.of(cipher.doFinal(input.blob().toByteArray())));
                    thrown = null;
                } catch (GeneralSecurityException e) {
                    // Not that either: the refusal stays.
                }
            }
        }
    }
}
