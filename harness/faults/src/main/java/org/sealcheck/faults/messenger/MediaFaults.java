package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.contract.messenger.MessengerMediaStream;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.messenger.media.MediaEncryption;
import org.sealcheck.reference.messenger.media.MediaKeys;
import org.sealcheck.reference.messenger.media.MediaType;

/** Faults of whoever makes attachments: requirements MEDIA-001 to MEDIA-007, MEDIA-012 to MEDIA-016. */
final class MediaFaults {
    private static final String KEYS = "reference.messenger.media.MediaKeys";
    private static final String CIPHER = "reference.messenger.media.BlockCipher";
    private static final String DIGESTS = "reference.messenger.media.BlobDigests";
    private static final String FORMAT = "reference.messenger.media.BlobFormat";
    private static final String STORE = "reference.messenger.media.BlobStore";

    private MediaFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "media-documents-in-clear",
                        Set.of("MEDIA-001"),
                        "uploads documents as they are",
                        "encryption for pictures only, as the first versions of several messengers had it",
                        List.of(in("reference.messenger.media.MediaEncryption", "encrypt", DocumentsInClear.class))),
                new Fault(
                        "media-key-reused",
                        Set.of("MEDIA-002"),
                        "encrypts every attachment under one media key",
                        "a key drawn when the program starts",
                        List.of(in(KEYS, "newMediaKey", OneKey.class))),
                new Fault(
                        "media-key-length-unchecked",
                        Set.of("MEDIA-002"),
                        "takes media keys of any length",
                        "HKDF takes any input",
                        List.of(skip(KEYS, "requireLength"))),
                new Fault(
                        "media-keys-reordered",
                        Set.of("MEDIA-003"),
                        "cuts the expanded key into encryption key, authentication key and initialisation vector, in that order",
                        "the order in which the overview names the sizes",
                        List.of(in(KEYS, "split", Reordered.class))),
                new Fault(
                        "media-iv-zero",
                        Set.of("MEDIA-004"),
                        "encrypts with an initialisation vector of zeros",
                        "the keys are fresh, so nothing seems to need a vector",
                        List.of(in(CIPHER, "encrypting", ZeroIv.class), in(CIPHER, "decrypting", ZeroIv.class))),
                new Fault(
                        "media-padding-of-zeros",
                        Set.of("MEDIA-004"),
                        "pads with zeros and a count",
                        "ANSI X9.23, which some libraries offer under a similar name",
                        List.of(in("reference.messenger.media.Pkcs7", "padding", ZeroPadding.class))),
                new Fault(
                        "media-mac-covers-iv-always",
                        Set.of("MEDIA-005"),
                        "covers the initialisation vector where the ciphertext alone is covered",
                        "the deployed format taken for the one of the overview",
                        List.of(in(FORMAT, "coveredBefore", AlwaysIv.class))),
                new Fault(
                        "media-mac-without-iv",
                        Set.of("MEDIA-005", "MEDIA-013"),
                        "leaves the initialisation vector out of the authenticator",
                        "the sentence of the overview taken for the deployed format",
                        List.of(in(FORMAT, "coveredBefore", NeverIv.class))),
                new Fault(
                        "media-upload-without-tls",
                        Set.of("MEDIA-006"),
                        "uploads to a store that is not reached over HTTPS",
                        "the blob is encrypted, so nobody saw a need",
                        List.of(skip(STORE, "requireHttps"))),
                new Fault(
                        "media-field-defaulted",
                        Set.of("MEDIA-007"),
                        "takes the default for a field that an attachment lacks",
                        "proto3, where presence is not tracked",
                        List.of(skip("reference.messenger.media.AttachmentContent", "requireField"))),
                new Fault(
                        "media-hash-length-unchecked",
                        Set.of("MEDIA-007"),
                        "takes hashes of any length from a message",
                        "a length that is compared only when the blob is there",
                        List.of(skip("reference.messenger.media.BlobVerification", "requireHash"))),
                new Fault(
                        "media-hash-of-ciphertext",
                        Set.of("MEDIA-012"),
                        "hashes the blob without its authenticator",
                        "the overview says that the hash is of the encrypted blob, and before that what is appended to it",
                        List.of(skip(DIGESTS, "authenticator"))),
                new Fault(
                        "media-type-ignored",
                        Set.of("MEDIA-015"),
                        "derives the keys of all types with the label of images",
                        "one label in the first example",
                        List.of(in("reference.messenger.media.MediaType", "label", ImageLabel.class))),
                new Fault(
                        "media-pointer-leads-anywhere",
                        Set.of("MEDIA-016"),
                        "puts any pointer behind the name of the store",
                        "a pointer taken for a path because the server writes paths",
                        List.of(skip(STORE, "requirePath"))),
                new Fault(
                        "media-redirect-followed",
                        Set.of("MEDIA-016"),
                        "follows the blob store wherever it sends the reader",
                        "the default of most HTTP clients",
                        List.of(skip(STORE, "requireSameStore"))),
                new Fault(
                        "media-status-ignored",
                        Set.of("MEDIA-016"),
                        "reads the body of any answer of the blob store",
                        "a client that throws for no status",
                        List.of(skip(STORE, "requireFound"))),
                new Fault(
                        "media-released-early",
                        Set.of("MEDIA-010"),
                        "gives out what it received before it is verified",
                        "Baileys: a transform stream that decrypts as bytes come in",
                        List.of(in(
                                "adapter.reference.messenger.ReferenceMediaStream", "receive", ReleasedEarly.class))));
    }

    static final class DocumentsInClear {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(1) MediaType type,
                @Advice.Argument(2) byte[] plaintext,
                @Advice.Return(readOnly = false) MediaEncryption.Encrypted encrypted) {
            if (type == MediaType.DOCUMENT) {
                encrypted = new MediaEncryption.Encrypted(
                        plaintext, encrypted.mediaKey(), encrypted.blobHash(), encrypted.plaintextHash());
            }
        }
    }

    static final class OneKey {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Secret mediaKey) {
            mediaKey = Secret.of(new byte[32]);
        }
    }

    static final class Reordered {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) byte[] expanded, @Advice.Return(readOnly = false) MediaKeys keys) {
            keys = new MediaKeys(Secret.of(expanded, 64, 16), Secret.of(expanded, 0, 32), Secret.of(expanded, 32, 32));
        }
    }

    static final class ZeroIv {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) MediaKeys keys) {
            keys = new MediaKeys(Secret.of(new byte[16]), keys.cipherKey(), keys.macKey());
        }
    }

    static final class ZeroPadding {
        @Advice.OnMethodExit
        static void exit(@Advice.Return byte[] padding) {
            Arrays.fill(padding, 0, padding.length - 1, (byte) 0);
        }
    }

    static final class AlwaysIv {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) Secret iv, @Advice.Return(readOnly = false) byte[] covered) {
            covered = iv.toByteArray();
        }
    }

    static final class NeverIv {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] covered) {
            covered = new byte[0];
        }
    }

    static final class ImageLabel {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] label) {
            label = "WhatsApp Image Keys".getBytes(StandardCharsets.US_ASCII);
        }
    }

    static final class ReleasedEarly {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) MessengerMediaStream.Given input,
                @Advice.Return(readOnly = false) MessengerMediaStream.Piece released) {
            released = new MessengerMediaStream.Piece(input.piece());
        }
    }
}
