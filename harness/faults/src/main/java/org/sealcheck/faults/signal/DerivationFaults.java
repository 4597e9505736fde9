package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;

import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;

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
                        "label-zero-terminated",
                        Set.of("SESS-009", "KEY-008", "MSG-012"),
                        "derives with labels that end in a zero byte",
                        "sizeof of a C string literal for its length",
                        List.of(in("reference.signal.Label", "bytes", Terminated.class))),
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

    static final class Terminated {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] label) {
            byte[] terminated = new byte[label.length + 1];
            System.arraycopy(label, 0, terminated, 0, label.length);
            label = terminated;
        }
    }

    static final class FlipFirst {
        @Advice.OnMethodExit
        static void exit(@Advice.Return byte[] key) {
            key[0] ^= 1;
        }
    }
}
