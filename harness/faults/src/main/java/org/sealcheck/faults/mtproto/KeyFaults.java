package org.sealcheck.faults.mtproto;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.mtproto.crypto.Hash;
import org.sealcheck.reference.mtproto.message.SharedKey;

/** Faults of the key exchange's numbers: requirements MT-DH-004 to MT-DH-016 and MT-DH-023. */
final class KeyFaults {
    private static final String PARAMETERS = "reference.mtproto.dh.DhParameters";
    private static final String PRIMES = "reference.mtproto.dh.SafePrimes";
    private static final String VALUE = "reference.mtproto.dh.PublicValue";
    private static final String KEY = "reference.mtproto.message.SharedKey";
    private static final String VISUALISATION = "reference.mtproto.dh.KeyVisualisation";

    private KeyFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "mtproto-prime-length-unchecked",
                        Set.of("MT-DH-004"),
                        "takes a safe prime of any length",
                        "a test for primality alone; telethon-secret-chat has not even that",
                        List.of(skip(PARAMETERS, "requireLength"))),
                new Fault(
                        "mtproto-prime-unchecked",
                        Set.of("MT-DH-005"),
                        "takes any number of 2048 bits for a prime",
                        "telethon-secret-chat, which believes the server",
                        List.of(skip(PARAMETERS, "requireSafe"))),
                new Fault(
                        "mtproto-half-unchecked",
                        Set.of("MT-DH-005"),
                        "takes a prime that is not safe",
                        "the second half of the test forgotten",
                        List.of(in(PRIMES, "half", Two.class))),
                new Fault(
                        "mtproto-only-half-checked",
                        Set.of("MT-DH-005"),
                        "takes a number that is not prime if its half is",
                        "a loop over both numbers that begins with the second",
                        List.of(in(PRIMES, "isPrime", LongOnes.class))),
                new Fault(
                        "mtproto-generator-unbounded",
                        Set.of("MT-DH-006"),
                        "takes generators that are not 2 to 7",
                        "a table of conditions whose default is yes",
                        List.of(skip(PARAMETERS, "requireSmall"), in(PARAMETERS, "isResidue", OthersToo.class))),
                new Fault(
                        "mtproto-residue-unchecked",
                        Set.of("MT-DH-007"),
                        "takes generators that are no quadratic residues",
                        "telethon-secret-chat",
                        List.of(yes(PARAMETERS, "isResidue"))),
                new Fault(
                        "mtproto-residue-of-five-unchecked",
                        Set.of("MT-DH-007"),
                        "takes 5 for every prime",
                        "a row of the table forgotten, which the prime in use with 3 never shows",
                        List.of(in(PARAMETERS, "isResidue", FiveToo.class))),
                new Fault(
                        "mtproto-public-value-unchecked",
                        Set.of("MT-DH-010", "MT-DH-011"),
                        "takes any public value, 0 and 1 included",
                        "Diffie-Hellman as the textbook has it",
                        List.of(skip(VALUE, "requireProper"), skip(VALUE, "requireMiddle"))),
                new Fault(
                        "mtproto-public-value-reduced",
                        Set.of("MT-DH-010"),
                        "reduces a public value modulo p before it looks at it",
                        "a big-number type of residues",
                        List.of(in(VALUE, "check", Reduced.class))),
                new Fault(
                        "mtproto-margin-unchecked",
                        Set.of("MT-DH-011"),
                        "takes public values close to 1 and to p",
                        "the recommendation left out",
                        List.of(skip(VALUE, "requireMiddle"))),
                new Fault(
                        "mtproto-public-value-of-256-bytes-only",
                        Set.of("MT-DH-023"),
                        "takes a public value only if it has 256 bytes",
                        "a buffer of fixed size; TDLib and Android send the fewest bytes",
                        List.of(in(VALUE, "number", Of256.class))),
                new Fault(
                        "mtproto-server-bytes-in-key",
                        Set.of("MT-DH-014"),
                        "XORs what the server sent into the finished key",
                        "the server's nonce in the key, found by x7mz in 2013: a server in the middle can make both keys look the"
                                + " same",
                        List.of(in(PARAMETERS, "agree", MixedKey.class))),
                new Fault(
                        "mtproto-key-filled-behind",
                        Set.of("MT-DH-012"),
                        "fills a short key up behind its last byte",
                        "copying a big number to the start of a buffer",
                        List.of(in(KEY, "padded", Behind.class))),
                new Fault(
                        "mtproto-fingerprint-first-bytes",
                        Set.of("MT-DH-013"),
                        "takes the first 8 bytes of the SHA-1 for the fingerprint",
                        "auth_key_aux_hash of the cloud protocol, which is those",
                        List.of(in(KEY, "lastBytes", First.class))),
                new Fault(
                        "mtproto-fingerprint-reversed",
                        Set.of("MT-DH-013"),
                        "writes the fingerprint with its bytes in the other order",
                        "a long read big-endian and written little-endian",
                        List.of(in(KEY, "lastBytes", Reversed.class))),
                new Fault(
                        "mtproto-visualisation-from-offset",
                        Set.of("MT-DH-015"),
                        "takes the last 12 bytes of the second hash in place of its first 20",
                        "MadelineProto: an offset where a length was meant",
                        List.of(in(VISUALISATION, "upgradePart", From20.class))),
                new Fault(
                        "mtproto-visualisation-of-one-key",
                        Set.of("MT-DH-015"),
                        "makes both parts of the newer key",
                        "recalculating the picture whenever the key changes",
                        List.of(in(VISUALISATION, "fromLayer46", Newer.class))),
                new Fault(
                        "mtproto-visualisation-long-below-46",
                        Set.of("MT-DH-016"),
                        "shows all 20 bytes of the hash below layer 46",
                        "a hash that is not cut",
                        List.of(in(VISUALISATION, "beforeLayer46", Whole.class))));
    }

    static final class Two {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) BigInteger half) {
            half = BigInteger.TWO;
        }
    }

    static final class LongOnes {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) BigInteger number, @Advice.Return(readOnly = false) boolean answer) {
            if (number.bitLength() >= 2048) {
                answer = true;
            }
        }
    }

    static final class OthersToo {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(1) int generator, @Advice.Return(readOnly = false) boolean answer) {
            if (generator < 2 || generator > 7) {
                answer = true;
            }
        }
    }

    static final class FiveToo {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(1) int generator, @Advice.Return(readOnly = false) boolean answer) {
            if (generator == 5) {
                answer = true;
            }
        }
    }

    static final class Reduced {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.Argument(value = 0, readOnly = false) BigInteger value, @Advice.Argument(1) BigInteger prime) {
            value = value.mod(prime);
        }
    }

    static final class Of256 {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) byte[] bytes, @Advice.Return(readOnly = false) BigInteger value) {
            if (bytes.length != 256) {
                value = BigInteger.ZERO;
            }
        }
    }

    static final class MixedKey {
        @Advice.OnMethodExit
        static void exit(@Advice.FieldValue("prime") BigInteger prime, @Advice.Return(readOnly = false) SharedKey key) {
            byte[] mixed = key.key().toByteArray();
            byte[] server = Hash.SHA256.of(prime.toByteArray());
            for (int i = 0; i < server.length; i++) {
                mixed[i] ^= server[i];
            }
            key = SharedKey.of(mixed);
        }
    }

    static final class Behind {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) byte[] minimal, @Advice.Return(readOnly = false) byte[] padded) {
            padded = Arrays.copyOf(minimal, 256);
        }
    }

    static final class First {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) byte[] sha1, @Advice.Return(readOnly = false) byte[] bytes) {
            bytes = Arrays.copyOf(sha1, 8);
        }
    }

    static final class Reversed {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) byte[] sha1, @Advice.Return(readOnly = false) byte[] bytes) {
            bytes = new byte[8];
            for (int i = 0; i < 8; i++) {
                bytes[i] = sha1[sha1.length - 1 - i];
            }
        }
    }

    static final class From20 {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) SharedKey key, @Advice.Return(readOnly = false) byte[] part) {
            part = Arrays.copyOfRange(Hash.SHA256.of(key.key().toByteArray()), 20, 32);
        }
    }

    static final class Newer {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.Argument(value = 0, readOnly = false) SharedKey original,
                @Advice.Argument(1) SharedKey atLayer46) {
            original = atLayer46;
        }
    }

    static final class Whole {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) SharedKey key, @Advice.Return(readOnly = false) byte[] part) {
            part = Hash.SHA1.of(key.key().toByteArray());
        }
    }
}
