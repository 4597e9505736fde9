package org.sealcheck.faults.mtproto;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.mtproto.crypto.AesIge;
import org.sealcheck.reference.mtproto.crypto.Hash;
import org.sealcheck.reference.mtproto.file.FileCipher;
import org.sealcheck.reference.mtproto.file.FileKey;

/** Faults of files: requirements MT-FILE. */
final class FileFaults {
    private static final String KEY = "reference.mtproto.file.FileKey";
    private static final String CIPHER = "reference.mtproto.file.FileCipher";
    private static final String PLAN = "reference.mtproto.file.UploadPlan";

    private FileFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "file-key-constant",
                        Set.of("MT-FILE-001"),
                        "encrypts every file with the same key",
                        "a key drawn once and kept in a static field",
                        List.of(in(KEY, "generate", SameKey.class))),
                new Fault(
                        "file-iv-is-key",
                        Set.of("MT-FILE-001"),
                        "takes the key for the iv, too",
                        "one buffer for both",
                        List.of(in(KEY, "generate", KeyAsIv.class))),
                new Fault(
                        "file-iv-halves-swapped",
                        Set.of("MT-FILE-002"),
                        "takes the first half of the iv for the plaintext before the first",
                        "two orders of the halves are in use for IGE",
                        List.of(in("reference.mtproto.crypto.AesIge", "encrypt", SwapHalves.class))),
                new Fault(
                        "file-part-starts-again",
                        Set.of("MT-FILE-003"),
                        "begins every part with the iv of the file",
                        "parts encrypted by workers that do not wait for each other",
                        List.of(in(CIPHER, "encryptPart", SameIv.class), in(CIPHER, "decryptPart", SameIv.class))),
                new Fault(
                        "file-fingerprint-sha1",
                        Set.of("MT-FILE-004"),
                        "computes the fingerprint of a file with SHA-1",
                        "as the fingerprint of a chat's key",
                        List.of(in(KEY, "digest", Sha1.class))),
                new Fault(
                        "file-fingerprint-big-endian",
                        Set.of("MT-FILE-004"),
                        "reads the fingerprint with its first byte highest",
                        "TL ints taken for network byte order",
                        List.of(in(KEY, "position", FromTheTop.class))),
                new Fault(
                        "file-content-appended",
                        Set.of("MT-FILE-006"),
                        "lets the content follow the ciphertext to the server",
                        "a debug copy left in the upload",
                        List.of(in(CIPHER, "seal", Leaking.class))),
                new Fault(
                        "file-filling-kept",
                        Set.of("MT-FILE-007"),
                        "gives out what fills the last block up",
                        "the size in the message ignored",
                        List.of(in(CIPHER, "cut", Uncut.class))),
                new Fault(
                        "file-filled-with-zeros",
                        Set.of("MT-FILE-007"),
                        "fills a content up with zeros",
                        "Arrays.copyOf",
                        List.of(in(CIPHER, "filling", Zeros.class))),
                new Fault(
                        "file-key-length-unchecked",
                        Set.of("MT-FILE-008"),
                        "takes a key or an iv of any length",
                        "older clients; telethon-secret-chat does not look",
                        List.of(skip(KEY, "requireLength"))),
                new Fault(
                        "file-fingerprint-unchecked",
                        Set.of("MT-FILE-009"),
                        "does not compare the fingerprint",
                        "TDLib stores it and never looks at it",
                        List.of(skip(CIPHER, "requireFingerprint"))),
                new Fault(
                        "file-size-unchecked",
                        Set.of("MT-FILE-010"),
                        "does not hold the size in the message against the file",
                        "a copy of as many bytes as the message says, zeros or an error where there are none",
                        List.of(skip(CIPHER, "requireSize"))),
                new Fault(
                        "file-size-of-32-bits",
                        Set.of("MT-FILE-010"),
                        "keeps the low 32 bits of the size in the message",
                        "an int until layer 143 made it a long",
                        List.of(in(CIPHER, "requireSize", Low32.class))),
                new Fault(
                        "file-blocks-unchecked",
                        Set.of("MT-FILE-010"),
                        "decrypts a file that is no whole blocks",
                        "libraries that cut the last bytes off, or end the process",
                        List.of(skip(CIPHER, "requireBlocks"))),
                new Fault(
                        "file-any-part-size",
                        Set.of("MT-FILE-011"),
                        "uploads in parts of any size",
                        "a setting that nobody checks before the server does",
                        List.of(skip(PLAN, "requirePartSize"))),
                new Fault(
                        "file-never-big",
                        Set.of("MT-FILE-012"),
                        "uploads every file as a small one",
                        "written before big files came",
                        List.of(no(PLAN, "big"))),
                new Fault(
                        "file-forwarded-with-new-key",
                        Set.of("MT-FILE-013"),
                        "makes a new key when a file is sent on, and leaves the contents where they are",
                        "one key for one message, and the file forgotten",
                        List.of(in("reference.mtproto.file.ForwardedFile", "carried", NewKey.class))));
    }

    static final class SameKey {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) FileKey key) {
            byte[] same = new byte[32];
            Arrays.fill(same, (byte) 7);
            key = new FileKey(Secret.of(same), key.iv());
        }
    }

    static final class KeyAsIv {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) FileKey key) {
            key = new FileKey(key.key(), key.key());
        }
    }

    static final class SwapHalves {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 1, readOnly = false) byte[] iv) {
            byte[] swapped = new byte[32];
            System.arraycopy(iv, 0, swapped, 16, 16);
            System.arraycopy(iv, 16, swapped, 0, 16);
            iv = swapped;
        }
    }

    static final class SameIv {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) FileKey chain, @Advice.Return(readOnly = false) AesIge.Part part) {
            part = new AesIge.Part(part.bytes(), chain.iv().toByteArray());
        }
    }

    static final class Sha1 {
        @Advice.OnMethodExit
        static void exit(@Advice.This FileKey key, @Advice.Return(readOnly = false) byte[] digest) {
            digest = Hash.SHA1.of(key.key().toByteArray(), key.iv().toByteArray());
        }
    }

    static final class FromTheTop {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) int index, @Advice.Return(readOnly = false) int position) {
            position = 8 * (3 - index);
        }
    }

    static final class Leaking {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) byte[] content, @Advice.Return(readOnly = false) FileCipher.Sealed sealed) {
            byte[] both = Arrays.copyOf(sealed.ciphertext(), sealed.ciphertext().length + content.length);
            System.arraycopy(content, 0, both, sealed.ciphertext().length, content.length);
            sealed = new FileCipher.Sealed(sealed.key(), sealed.size(), both);
        }
    }

    static final class Low32 {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) long size) {
            size = (int) size;
        }
    }

    static final class Uncut {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) byte[] filled, @Advice.Return(readOnly = false) byte[] content) {
            content = filled;
        }
    }

    static final class Zeros {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] filling) {
            filling = new byte[filling.length];
        }
    }

    static final class NewKey {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) FileKey key) {
            byte[] other = key.key().toByteArray();
            other[0] ^= 1;
            key = new FileKey(Secret.of(other), key.iv());
        }
    }
}
