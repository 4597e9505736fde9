package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;

import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.crypto.HmacSha256;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;

/** Faults of key encodings and of the key agreement: requirements KEY-009 to KEY-014. */
final class KeyFaults {
    private static final String AGREEMENT = "reference.signal.keys.KeyAgreement";
    private static final String CURVE = "reference.crypto.Curve25519";
    private static final String PUBLIC_KEY = "reference.signal.keys.PublicKey";

    private KeyFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "key-type-unchecked",
                        Set.of("KEY-011"),
                        "reads a public key of any type as one of Curve25519",
                        "a decoder that drops the first byte without looking",
                        List.of(skip(PUBLIC_KEY, "requireType"))),
                new Fault(
                        "key-short-padded",
                        Set.of("KEY-011"),
                        "fills a public key that is too short with zeros",
                        "go.mau.fi/libsignal copies what there is into a 32-byte array",
                        List.of(skip(PUBLIC_KEY, "requireNotShort"))),
                new Fault(
                        "key-tail-ignored",
                        Set.of("KEY-012"),
                        "ignores bytes after a public key",
                        "signal-protocol-java 2.8.1 and libsignal-client",
                        List.of(skip(PUBLIC_KEY, "requireNotLong"))),
                new Fault(
                        "key-non-canonical-accepted",
                        Set.of("KEY-014"),
                        "receives keys whose coordinate is not below 2^255 - 19",
                        "all libraries of the 2.8.1 line; libsignal-client refuses them in base keys from 0.80.1",
                        List.of(skip(PUBLIC_KEY, "requireCanonical"))),
                new Fault(
                        "key-low-order-accepted",
                        Set.of("KEY-010"),
                        "agrees with keys of low order on 32 zero bytes",
                        "signal-protocol-java 2.8.1; libsignal-client before 0.87.2",
                        List.of(skip(PUBLIC_KEY, "requireFullOrder"), skip(AGREEMENT, "requireContributory"))),
                new Fault(
                        "scalar-clamped-too-far",
                        Set.of("KEY-013"),
                        "clears four low bits of a private key instead of three",
                        "a mask written F0 for F8",
                        List.of(in(CURVE, "publicKey", ClearBit3.class), in(CURVE, "agree", ClearBit3.class))),
                new Fault(
                        "agreement-big-endian",
                        Set.of("KEY-009"),
                        "gives the shared secret in the other byte order",
                        "a curve library with big-endian coordinates used as it is",
                        List.of(in(CURVE, "agree", Reverse.class))),
                new Fault(
                        "agreement-hashes-both-keys",
                        Set.of("KEY-009"),
                        "hashes its own public key and then the other party's into the shared secret",
                        "libsodium's crypto_kx and crypto_box are no bare X25519; here in the wrong order, too",
                        List.of(in(AGREEMENT, "agree", HashKeys.class))),
                new Fault(
                        "public-key-big-endian",
                        Set.of("KEY-011"),
                        "encodes the coordinate of its own public keys with the highest byte first",
                        "the byte order of every other curve's encodings",
                        List.of(in(PUBLIC_KEY, "ofCoordinate", ReverseCoordinate.class))));
    }

    static final class ClearBit3 {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) byte[] scalar) {
            scalar = scalar.clone();
            scalar[0] &= (byte) 0xf0;
        }
    }

    static final class Reverse {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] shared) {
            byte[] reversed = new byte[shared.length];
            for (int i = 0; i < shared.length; i++) {
                reversed[i] = shared[shared.length - 1 - i];
            }
            shared = reversed;
        }
    }

    static final class HashKeys {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) PrivateKey ours,
                @Advice.Argument(1) PublicKey theirs,
                @Advice.Return(readOnly = false) byte[] shared) {
            shared = HmacSha256.mac(shared, Concatenation.of(ours.publicKey().encoded(), theirs.encoded()));
        }
    }

    static final class ReverseCoordinate {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) byte[] u) {
            byte[] reversed = new byte[u.length];
            for (int i = 0; i < u.length; i++) {
                reversed[i] = u[u.length - 1 - i];
            }
            u = reversed;
        }
    }
}
