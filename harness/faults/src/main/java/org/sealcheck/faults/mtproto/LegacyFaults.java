package org.sealcheck.faults.mtproto;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.mtproto.crypto.Hash;
import org.sealcheck.reference.mtproto.message.CipherKeys;

/** Faults of packets of version 1.0: requirements MT-V1-001 to MT-V1-006. */
final class LegacyFaults {
    private static final String MESSAGE = "reference.mtproto.message.";
    private static final String CIPHER = MESSAGE + "LegacyMessageCipher";

    private LegacyFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "mtproto-legacy-message-key-first-bytes",
                        Set.of("MT-V1-001"),
                        "takes the first 16 bytes of the hash for the message key",
                        "the low bits of a hash taken for its first bytes",
                        List.of(in(MESSAGE + "LegacyKeyDerivation", "messageKey", FirstBytes.class))),
                new Fault(
                        "mtproto-legacy-message-key-with-padding",
                        Set.of("MT-V1-001", "MT-V1-005"),
                        "makes the message key of length, body and padding",
                        "the rule of version 2.0",
                        List.of(in(MESSAGE + "Plaintext", "withoutPadding", Everything.class))),
                new Fault(
                        "mtproto-legacy-more-padding",
                        Set.of("MT-V1-002"),
                        "pads a block more than needed",
                        "the padding of version 2.0",
                        List.of(
                                in(MESSAGE + "Padding", "drawLegacy", OneBlockMore.class),
                                skip(CIPHER, "requireLengths"))),
                new Fault(
                        "mtproto-legacy-key-and-iv-swapped",
                        Set.of("MT-V1-003"),
                        "takes the AES key for the iv and the iv for the key",
                        "two results of one function in the wrong order",
                        List.of(in(MESSAGE + "LegacyKeyDerivation", "cipherKeys", Swapped.class))),
                new Fault(
                        "mtproto-legacy-x-8",
                        Set.of("MT-V1-004"),
                        "begins the keys at 8",
                        "the rule of cloud chats, where x is 8 in one direction",
                        List.of(in(CIPHER, "x", Eight.class))),
                new Fault(
                        "mtproto-legacy-message-key-unchecked",
                        Set.of("MT-V1-005"),
                        "does not compare the message key",
                        "it decrypts, so it is good",
                        List.of(yes(CIPHER, "isAuthentic"))),
                new Fault(
                        "mtproto-legacy-padding-unchecked",
                        Set.of("MT-V1-006"),
                        "takes any number of padding bytes",
                        "the attack of Jakobsen and Orlandi: blocks can be appended",
                        List.of(yes(CIPHER, "isPadded"))),
                new Fault(
                        "mtproto-legacy-padding-16",
                        Set.of("MT-V1-006"),
                        "takes 16 padding bytes",
                        "Telegram for iOS, whose bound is one block too high",
                        List.of(in(CIPHER, "isPadded", AtMost16.class))));
    }

    static final class FirstBytes {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) byte[] covered, @Advice.Return(readOnly = false) byte[] messageKey) {
            messageKey = Arrays.copyOf(Hash.SHA1.of(covered), 16);
        }
    }

    static final class Everything {
        @Advice.OnMethodExit
        static void exit(@Advice.FieldValue("bytes") byte[] bytes, @Advice.Return(readOnly = false) byte[] covered) {
            covered = bytes;
        }
    }

    static final class OneBlockMore {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] padding) {
            padding = Arrays.copyOf(padding, padding.length + 16);
        }
    }

    static final class Swapped {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) CipherKeys keys) {
            keys = new CipherKeys(keys.aesIv(), keys.aesKey());
        }
    }

    static final class Eight {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int x) {
            x = 8;
        }
    }

    static final class AtMost16 {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) int padding, @Advice.Return(readOnly = false) boolean answer) {
            answer = padding >= 0 && padding <= 16;
        }
    }
}
