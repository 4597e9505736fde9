package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.crypto.Curve25519;

/** Faults of XEdDSA: requirements XED. */
final class SignatureFaults {
    private static final String XEDDSA = "reference.crypto.XEdDsa";

    private SignatureFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "signature-sign-bit-unset",
                        Set.of("XED-001"),
                        "leaves the sign bit of the Edwards point out of the signature",
                        "signing as the published XEdDSA document does, without negating the scalar",
                        List.of(in(XEDDSA, "sign", ClearSignBit.class))),
                new Fault(
                        "signature-sign-bit-ignored",
                        Set.of("XED-002"),
                        "verifies every signature as if its sign bit were 0",
                        "a strict verifier of the published XEdDSA document",
                        List.of(in(XEDDSA, "signBit", Zero.class))),
                new Fault(
                        "signature-always-valid",
                        Set.of("XED-003"),
                        "takes every signature for valid",
                        "npm libsignal 6.0.0 ignores the result of the verification",
                        List.of(yes(XEDDSA, "verify"))),
                new Fault(
                        "signature-always-invalid",
                        Set.of("XED-002"),
                        "takes no signature for valid",
                        "Ed25519 verification of a Montgomery coordinate",
                        List.of(no(XEDDSA, "verify"))),
                new Fault(
                        "signature-tail-ignored",
                        Set.of("XED-004"),
                        "verifies the first 64 bytes of a longer signature",
                        "JDK 17's Ed25519 accepts an appended zero byte (Wycheproof ed25519 tcId 37)",
                        List.of(in(XEDDSA, "verify", CutTo64.class))),
                new Fault(
                        "signature-top-bits-ignored",
                        Set.of("XED-005"),
                        "clears the bits above s instead of refusing them",
                        "an Ed25519 verifier without the check that the reference code of 2011 makes",
                        List.of(in(XEDDSA, "verify", ClearTopBits.class))),
                new Fault(
                        "signature-not-reduced-accepted",
                        Set.of("XED-006"),
                        "accepts s + L",
                        "signal-protocol-java 2.8.1 and libsignal-client 0.68.1",
                        List.of(yes(XEDDSA, "isReduced"))),
                new Fault(
                        "signature-low-order-key-accepted",
                        Set.of("XED-007"),
                        "verifies signatures under keys of low order, which anybody can make",
                        "signal-protocol-java 2.8.1 and libsignal-client 0.68.1",
                        List.of(in(XEDDSA, "verify", AcceptLowOrder.class))),
                new Fault(
                        "signature-nonce-constant",
                        Set.of("XED-008"),
                        "signs with a nonce of zeros",
                        "a random generator that was never seeded",
                        List.of(in(XEDDSA, "sign", ZeroNonce.class))));
    }

    static final class ClearSignBit {
        @Advice.OnMethodExit
        static void exit(@Advice.Return byte[] signature) {
            signature[63] &= 0x7f;
        }
    }

    static final class Zero {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int bit) {
            bit = 0;
        }
    }

    static final class CutTo64 {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 2, readOnly = false) byte[] signature) {
            if (signature.length > 64) {
                signature = Arrays.copyOf(signature, 64);
            }
        }
    }

    static final class ClearTopBits {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 2, readOnly = false) byte[] signature) {
            if (signature.length == 64) {
                signature = signature.clone();
                signature[63] &= (byte) 0x9f;
            }
        }
    }

    static final class AcceptLowOrder {
        /** With a key of low order, R = 1 and s = 0 satisfy the equation for every second message. */
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) byte[] u,
                @Advice.Argument(2) byte[] signature,
                @Advice.Return(readOnly = false) boolean valid) {
            valid = valid || Curve25519.isLowOrder(u) && signature.length == 64 && signature[0] == 1;
        }
    }

    static final class ZeroNonce {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 2, readOnly = false) byte[] nonce) {
            nonce = new byte[nonce.length];
        }
    }
}
