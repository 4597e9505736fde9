package org.sealcheck.faults.mtproto;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.crypto.Hash;
import org.sealcheck.reference.mtproto.message.CipherKeys;
import org.sealcheck.reference.mtproto.message.LegacyMessageCipher;
import org.sealcheck.reference.mtproto.message.MessageReason;
import org.sealcheck.reference.mtproto.message.Packet;
import org.sealcheck.reference.mtproto.message.SharedKey;

/** Faults of packets of version 2.0 and of their cipher: requirements MT-ENC. */
final class PacketFaults {
    private static final String IGE = "reference.mtproto.crypto.AesIge";
    private static final String MESSAGE = "reference.mtproto.message.";
    private static final String CIPHER = MESSAGE + "MessageCipher";
    private static final String DERIVATION = MESSAGE + "KeyDerivation";
    private static final String PLAINTEXT = MESSAGE + "Plaintext";
    private static final String PACKET = MESSAGE + "Packet";
    private static final String PADDING = MESSAGE + "Padding";

    private PacketFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "mtproto-length-counts-itself",
                        Set.of("MT-ENC-001"),
                        "counts the four bytes of the length in the length",
                        "the length of the buffer taken for that of the body",
                        List.of(in(PLAINTEXT, "prefix", Four.class))),
                new Fault(
                        "mtproto-length-big-endian",
                        Set.of("MT-ENC-001"),
                        "writes the length with its highest byte first",
                        "Java's ByteBuffer left at its default order",
                        List.of(in(PLAINTEXT, "prefix", Turned.class))),
                new Fault(
                        "mtproto-padding-of-version-1",
                        Set.of("MT-ENC-002"),
                        "pads with 0 to 15 bytes",
                        "the padding of version 1.0 kept",
                        List.of(in(PADDING, "draw", AsFewAsFit.class), skip(CIPHER, "requireLengths"))),
                new Fault(
                        "mtproto-padding-of-zeros",
                        Set.of("MT-ENC-003"),
                        "pads with zeros",
                        "a buffer that is filled by nobody",
                        List.of(in(PADDING, "draw", Zeros.class))),
                new Fault(
                        "mtproto-message-key-without-padding",
                        Set.of("MT-ENC-004", "MT-ENC-009"),
                        "leaves the padding out of the message key",
                        "the message key of version 1.0 kept",
                        List.of(in(DERIVATION, "messageKey", Unpadded.class))),
                new Fault(
                        "mtproto-message-key-first-bytes",
                        Set.of("MT-ENC-004"),
                        "takes the first 16 bytes of the hash for the message key",
                        "the middle overlooked",
                        List.of(in(DERIVATION, "messageKey", FirstBytes.class))),
                new Fault(
                        "mtproto-key-and-iv-swapped",
                        Set.of("MT-ENC-005"),
                        "takes the AES key for the iv and the iv for the key",
                        "two results of one function in the wrong order",
                        List.of(in(DERIVATION, "cipherKeys", Swapped.class))),
                new Fault(
                        "mtproto-one-direction",
                        Set.of("MT-ENC-006", "MT-ENC-016"),
                        "has the same keys in both directions",
                        "x = 0 kept from version 1.0",
                        List.of(in(MESSAGE + "Role", "x", Zero.class))),
                new Fault(
                        "mtproto-directions-inverted",
                        Set.of("MT-ENC-006"),
                        "takes x = 8 for the creator",
                        "the rule of cloud chats, where x is 8 for what the server sends",
                        List.of(in(MESSAGE + "Role", "x", Inverted.class))),
                new Fault(
                        "mtproto-ige-halves-swapped",
                        Set.of("MT-ENC-007"),
                        "takes the two halves of the iv for each other",
                        "other libraries have the plaintext block first",
                        List.of(
                                in(IGE, "previousCiphertext", OtherHalf.class),
                                in(IGE, "previousPlaintext", OtherHalf.class))),
                new Fault(
                        "mtproto-header-order",
                        Set.of("MT-ENC-008"),
                        "writes the message key before the fingerprint",
                        "the order of the words in the source's sentence turned",
                        List.of(in(PACKET, "encode", KeyFirst.class))),
                new Fault(
                        "mtproto-message-key-unchecked",
                        Set.of("MT-ENC-009"),
                        "does not compare the message key",
                        "it decrypts, so it is good",
                        List.of(yes(CIPHER, "isAuthentic"))),
                new Fault(
                        "mtproto-length-unchecked",
                        Set.of("MT-ENC-010"),
                        "takes any length before the body",
                        "a length read and used",
                        List.of(yes(PLAINTEXT, "hasBody"))),
                new Fault(
                        "mtproto-padding-unchecked",
                        Set.of("MT-ENC-011"),
                        "takes any number of padding bytes",
                        "the cloud code of Telethon and GramJS",
                        List.of(yes(CIPHER, "isPadded"))),
                new Fault(
                        "mtproto-padding-unbounded-above",
                        Set.of("MT-ENC-011"),
                        "takes more than 1024 padding bytes",
                        "telethon-secret-chat reads 1040",
                        List.of(in(CIPHER, "isPadded", AtLeast12.class))),
                new Fault(
                        "mtproto-padding-unbounded-below",
                        Set.of("MT-ENC-011"),
                        "takes fewer than 12 padding bytes",
                        "gotd has no lower bound",
                        List.of(in(CIPHER, "isPadded", AtMost1024.class))),
                new Fault(
                        "mtproto-length-told-apart",
                        Set.of("MT-ENC-012", "MT-V1-007"),
                        "says when it is the length that is wrong",
                        "the length looked at first, as in three official clients before 2021 (AMPS22, attack 3)",
                        List.of(in(PLAINTEXT, "hasBody", Told.class))),
                new Fault(
                        "mtproto-padding-told-apart",
                        Set.of("MT-ENC-012"),
                        "says when it is the padding that is wrong",
                        "an exception for every case",
                        List.of(in(CIPHER, "isPadded", Told.class))),
                new Fault(
                        "mtproto-fingerprint-ignored",
                        Set.of("MT-ENC-013"),
                        "does not look at a packet's fingerprint",
                        "a chat that knows one key only",
                        List.of(skip(CIPHER, "requireFingerprint"))),
                new Fault(
                        "mtproto-short-packets",
                        Set.of("MT-ENC-014"),
                        "reads packets without looking at their length",
                        "an index out of range, or worse",
                        List.of(skip(PACKET, "requireBlock"))),
                new Fault(
                        "mtproto-trailing-bytes-ignored",
                        Set.of("MT-ENC-015"),
                        "ignores up to 15 bytes after the last block",
                        "TDLib 1.8.65, executed",
                        List.of(skip(PACKET, "requireWholeBlocks"))),
                new Fault(
                        "mtproto-empty-body",
                        Set.of("MT-ENC-017"),
                        "reads a body of no bytes",
                        "TDLib 1.8.65, which leaves it to its parser",
                        List.of(in(PLAINTEXT, "hasBody", EmptyToo.class))),
                new Fault(
                        "mtproto-ige-parts-restart",
                        Set.of("MT-ENC-018"),
                        "begins every part with the same iv",
                        "a cipher made anew for each part",
                        List.of(in(IGE, "nextIv", SameIv.class))),
                new Fault(
                        "mtproto-ige-fills-up",
                        Set.of("MT-ENC-019"),
                        "fills the last block up",
                        "Telethon and GramJS, with random bytes",
                        List.of(in(MESSAGE + "Blocks", "whole", FilledUp.class))),
                new Fault(
                        "mtproto-ige-cuts",
                        Set.of("MT-ENC-019"),
                        "leaves out what does not fill a block",
                        "GramJS when it decrypts",
                        List.of(in(MESSAGE + "Blocks", "whole", Cut.class))),
                new Fault(
                        "mtproto-falls-back",
                        Set.of("MT-V1-008"),
                        "reads a packet of version 1 where one of version 2 is due",
                        "telethon-secret-chat tries both, and then sends the older version itself",
                        List.of(in(CIPHER, "decrypt", FallBack.class))));
    }

    static final class Four {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) int length) {
            length += 4;
        }
    }

    static final class Turned {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) int length) {
            length = Integer.reverseBytes(length);
        }
    }

    static final class AsFewAsFit {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) int body, @Advice.Return(readOnly = false) byte[] padding) {
            padding = Arrays.copyOf(padding, Math.floorMod(-(4 + body), 16));
        }
    }

    static final class Zeros {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) int body, @Advice.Return(readOnly = false) byte[] padding) {
            padding = new byte[16 + Math.floorMod(-(4 + body), 16)];
        }
    }

    static final class Unpadded {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 2, readOnly = false) byte[] plaintext) {
            int length = plaintext[0] & 0xff | (plaintext[1] & 0xff) << 8;
            plaintext = Arrays.copyOf(plaintext, Math.min(plaintext.length, 4 + length));
        }
    }

    static final class FirstBytes {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) SharedKey key,
                @Advice.Argument(1) int x,
                @Advice.Argument(2) byte[] plaintext,
                @Advice.Return(readOnly = false) byte[] messageKey) {
            byte[] part = Arrays.copyOfRange(key.key().toByteArray(), 88 + x, 120 + x);
            messageKey = Arrays.copyOf(Hash.SHA256.of(part, plaintext), 16);
        }
    }

    static final class Swapped {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) CipherKeys keys) {
            keys = new CipherKeys(keys.aesIv(), keys.aesKey());
        }
    }

    static final class Zero {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int x) {
            x = 0;
        }
    }

    static final class Inverted {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int x) {
            x = 8 - x;
        }
    }

    static final class OtherHalf {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) byte[] iv) {
            byte[] swapped = Arrays.copyOfRange(iv, 16, 48);
            System.arraycopy(iv, 0, swapped, 16, 16);
            iv = swapped;
        }
    }

    static final class KeyFirst {
        @Advice.OnMethodExit
        static void exit(@Advice.Return byte[] packet) {
            byte[] header = Arrays.copyOf(packet, 24);
            System.arraycopy(header, 8, packet, 0, 16);
            System.arraycopy(header, 0, packet, 16, 8);
        }
    }

    static final class AtLeast12 {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) int padding, @Advice.Return(readOnly = false) boolean answer) {
            answer = padding >= 12;
        }
    }

    static final class AtMost1024 {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) int padding, @Advice.Return(readOnly = false) boolean answer) {
            answer = padding >= 0 && padding <= 1024;
        }
    }

    static final class Told {
        @Advice.OnMethodExit
        static void exit(@Advice.Return boolean answer) {
            if (!answer) {
                throw new Rejection(MessageReason.BAD_PACKET, "MT-ENC-010", "the length or the padding is wrong");
            }
        }
    }

    static final class EmptyToo {
        @Advice.OnMethodExit
        static void exit(@Advice.FieldValue("bytes") byte[] bytes, @Advice.Return(readOnly = false) boolean answer) {
            if ((bytes[0] | bytes[1] | bytes[2] | bytes[3]) == 0) {
                answer = true;
            }
        }
    }

    static final class SameIv {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) byte[] iv, @Advice.Return(readOnly = false) byte[] next) {
            next = iv.clone();
        }
    }

    static final class FilledUp {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) byte[] bytes) {
            bytes = Arrays.copyOf(bytes, (bytes.length + 15) / 16 * 16);
        }
    }

    static final class Cut {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) byte[] bytes) {
            bytes = Arrays.copyOf(bytes, bytes.length / 16 * 16);
        }
    }

    static final class FallBack {
        @Advice.OnMethodExit(onThrowable = Rejection.class)
        static void exit(
                @Advice.Argument(0) SharedKey key,
                @Advice.Argument(value = 2, typing = Assigner.Typing.DYNAMIC) Object packet,
                @Advice.Thrown(readOnly = false) Throwable thrown,
                @Advice.Return(readOnly = false) byte[] body) {
            if (thrown != null && packet instanceof Packet parsed) {
                body = LegacyMessageCipher.decrypt(key, parsed);
                thrown = null;
            }
        }
    }
}
