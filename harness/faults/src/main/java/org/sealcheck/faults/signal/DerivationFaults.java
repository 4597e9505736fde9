package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.crypto.HmacSha256;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.ratchet.ChainKey;
import org.sealcheck.reference.signal.ratchet.MessageKeys;
import org.sealcheck.reference.signal.ratchet.RootKey;
import org.sealcheck.reference.signal.x3dh.SessionKeys;

/** Faults of the key derivations: requirements KDF, KEY-006 to KEY-008, and the formulas of MSG. */
final class DerivationFaults {
    private static final String CHAIN_KEY = "reference.signal.ratchet.ChainKey";
    private static final String HKDF = "reference.crypto.Hkdf";

    private DerivationFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "hkdf-3-counts-from-0",
                        Set.of("KDF-001"),
                        "counts the blocks of HKDF version 3 from 0",
                        "the older message version's derivation kept for the newer one",
                        List.of(in(HKDF, "firstCounter", Zero.class))),
                new Fault(
                        "hkdf-2-counts-from-1",
                        Set.of("KDF-002"),
                        "counts the blocks of HKDF version 2 from 1",
                        "RFC 5869 used for both message versions",
                        List.of(in(HKDF, "firstCounter", One.class))),
                new Fault(
                        "hkdf-salt-ignored",
                        Set.of("KDF-001", "MSG-012"),
                        "derives with a salt of zeros, whatever salt is given",
                        "an HKDF call whose salt parameter is easily left out",
                        List.of(in(HKDF, "extract", ZeroSalt.class))),
                new Fault(
                        "hkdf-unsalted-without-extract",
                        Set.of("KDF-001"),
                        "expands the input key material itself where no salt is given",
                        "HKDFParameters.skipExtractParameters of Bouncy Castle, read as the call for no salt",
                        List.of(in(HKDF, "extractUnsalted", NoExtract.class))),
                new Fault(
                        "hkdf-info-cut-at-zero",
                        Set.of("KDF-001"),
                        "takes the info of HKDF only up to its first zero byte",
                        "strlen of an info that is not always text",
                        List.of(in(HKDF, "expand", CutAtZero.class))),
                new Fault(
                        "chain-key-used-in-half",
                        Set.of("MSG-003", "MSG-009"),
                        "keys the HMAC of a chain with the first 16 bytes of the chain key",
                        "the key length of AES-128 taken for that of the HMAC",
                        List.of(
                                in(CHAIN_KEY, "messageSeed", SeedOfHalf.class),
                                in(CHAIN_KEY, "nextKey", NextOfHalf.class))),
                new Fault(
                        "label-zero-terminated",
                        Set.of("SESS-009", "KEY-008", "MSG-012", "GEN-004"),
                        "derives with labels that end in a zero byte",
                        "sizeof of a C string literal for its length",
                        List.of(in("reference.signal.Label", "bytes", Terminated.class))),
                new Fault(
                        "root-key-cut",
                        Set.of("KEY-006"),
                        "takes 16 bytes for the root key",
                        "the length of a key taken for that of a block",
                        List.of(in("reference.signal.x3dh.X3dh", "derive", CutRootKey.class))),
                new Fault(
                        "chain-key-cut",
                        Set.of("KEY-007"),
                        "takes 16 bytes for the chain key",
                        "the length of a key taken for that of a block",
                        List.of(in(CHAIN_KEY, "nextKey", Cut.class))),
                new Fault(
                        "message-keys-in-other-order",
                        Set.of("KEY-008"),
                        "takes the MAC key before the cipher key",
                        "the order of the sender-key variant remembered for this one",
                        List.of(in("reference.signal.ratchet.MessageKeys", "derive", SwapKeys.class))),
                new Fault(
                        "message-seed-constant-wrong",
                        Set.of("MSG-008"),
                        "derives the message seed with the constant of the chain key",
                        "the two constants 01 and 02 swapped on one side only",
                        List.of(in(CHAIN_KEY, "messageSeed", FlipFirst.class))),
                new Fault(
                        "chain-next-constant-wrong",
                        Set.of("MSG-009"),
                        "derives the next chain key with another constant",
                        "the two constants 01 and 02 mixed up",
                        List.of(in(CHAIN_KEY, "nextKey", FlipFirst.class))));
    }

    static final class Zero {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int counter) {
            counter = 0;
        }
    }

    static final class One {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int counter) {
            counter = 1;
        }
    }

    static final class ZeroSalt {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) byte[] salt) {
            salt = new byte[32];
        }
    }

    static final class NoExtract {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) byte[] ikm, @Advice.Return(readOnly = false) byte[] prk) {
            prk = ikm.clone();
        }
    }

    static final class CutAtZero {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 1, readOnly = false) byte[] info) {
            int length = 0;
            while (length < info.length && info[length] != 0) {
                length++;
            }
            info = Arrays.copyOf(info, length);
        }
    }

    static final class SeedOfHalf {
        @Advice.OnMethodExit
        static void exit(@Advice.This ChainKey self, @Advice.Return(readOnly = false) byte[] seed) {
            seed = HmacSha256.mac(Arrays.copyOf(self.key().toByteArray(), 16), new byte[] {1});
        }
    }

    static final class NextOfHalf {
        @Advice.OnMethodExit
        static void exit(@Advice.This ChainKey self, @Advice.Return(readOnly = false) byte[] next) {
            next = HmacSha256.mac(Arrays.copyOf(self.key().toByteArray(), 16), new byte[] {2});
        }
    }

    static final class Terminated {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] label) {
            byte[] terminated = new byte[label.length + 1];
            System.arraycopy(label, 0, terminated, 0, label.length);
            label = terminated;
        }
    }

    static final class CutRootKey {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) SessionKeys keys) {
            keys = new SessionKeys(new RootKey(Secret.of(keys.rootKey().key().toByteArray(), 0, 16)), keys.chainKey());
        }
    }

    static final class Cut {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] key) {
            key = Arrays.copyOf(key, 16);
        }
    }

    static final class SwapKeys {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) MessageKeys keys) {
            keys = new MessageKeys(keys.index(), keys.macKey(), keys.cipherKey(), keys.iv());
        }
    }

    static final class FlipFirst {
        @Advice.OnMethodExit
        static void exit(@Advice.Return byte[] key) {
            key[0] ^= 1;
        }
    }
}
