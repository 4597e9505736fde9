package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.ratchet.ChainKey;
import org.sealcheck.reference.signal.ratchet.RootKey;

/** Faults of the X3DH secret and of the ratchet step: requirements SESS-005 to SESS-009, SESS-015, SESS-017, MSG-012. */
final class X3dhFaults {
    private static final String X3DH = "reference.signal.x3dh.X3dh";

    private X3dhFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "x3dh-order-swapped",
                        Set.of("SESS-007", "SESS-005"),
                        "puts the first two agreements in the other order",
                        "the recipient's point of view copied to the initiator",
                        List.of(in(X3DH, "masterSecret", SwapFirstTwo.class))),
                new Fault(
                        "x3dh-fourth-zero-filled",
                        Set.of("SESS-008"),
                        "fills the fourth agreement with zeros where there is no one-time prekey",
                        "a fixed buffer of four agreements",
                        List.of(in(X3DH, "masterSecret", ZeroFourth.class))),
                new Fault(
                        "x3dh-fourth-omitted",
                        Set.of("SESS-007"),
                        "leaves the fourth agreement out although there is a one-time prekey",
                        "an optional parameter that was forgotten",
                        List.of(in(X3DH, "masterSecret", NoFourth.class))),
                new Fault(
                        "x3dh-prefix-missing",
                        Set.of("SESS-009"),
                        "leaves out the 32 bytes FF before the agreements",
                        "X3DH built from the white paper, which does not mention them",
                        List.of(in(X3DH, "masterSecret", CutPrefix.class))),
                new Fault(
                        "x3dh-recipient-differs",
                        Set.of("SESS-015", "SESS-017"),
                        "computes another secret as recipient than as initiator",
                        "roles swapped on one side only",
                        List.of(in(X3DH, "respond", WrongBase.class))),
                new Fault(
                        "x3dh-agreements-sorted",
                        Set.of("SESS-007", "SESS-015"),
                        "sorts the two agreements with an identity key, so that both sides need not know their role",
                        "the trick that makes a safety number the same for both parties, used where roles matter",
                        List.of(in(X3DH, "masterSecret", SortFirstTwo.class))),
                new Fault(
                        "ratchet-step-halves-by-key",
                        Set.of("MSG-012", "KEY-006", "KEY-007"),
                        "takes the halves of a ratchet step in the other order if its own key is the larger one",
                        "the split of a Noise handshake, whose two halves the parties take crosswise",
                        List.of(in("reference.signal.ratchet.RootKey", "step", SwapHalves.class))));
    }

    static final class SwapFirstTwo {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.Argument(value = 0, readOnly = false) byte[] dh1,
                @Advice.Argument(value = 1, readOnly = false) byte[] dh2) {
            byte[] first = dh1;
            dh1 = dh2;
            dh2 = first;
        }
    }

    static final class SortFirstTwo {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.Argument(value = 0, readOnly = false) byte[] dh1,
                @Advice.Argument(value = 1, readOnly = false) byte[] dh2) {
            if (Arrays.compareUnsigned(dh1, dh2) > 0) {
                byte[] larger = dh1;
                dh1 = dh2;
                dh2 = larger;
            }
        }
    }

    static final class SwapHalves {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) PrivateKey ours,
                @Advice.Argument(1) PublicKey theirs,
                @Advice.Return(readOnly = false) RootKey.RootStep step) {
            if (ours.publicKey().compareTo(theirs) > 0) {
                step = new RootKey.RootStep(
                        new RootKey(step.chainKey().key()),
                        new ChainKey(step.rootKey().key(), 0));
            }
        }
    }

    static final class ZeroFourth {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 3, readOnly = false) Optional<byte[]> dh4) {
            dh4 = Optional.of(dh4.orElse(new byte[32]));
        }
    }

    static final class NoFourth {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 3, readOnly = false) Optional<byte[]> dh4) {
            dh4 = Optional.empty();
        }
    }

    static final class CutPrefix {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) byte[] secret) {
            byte[] cut = new byte[secret.length - 32];
            System.arraycopy(secret, 32, cut, 0, cut.length);
            secret = cut;
        }
    }

    static final class WrongBase {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.Argument(value = 0, readOnly = false) org.sealcheck.reference.signal.x3dh.Recipient recipient) {
            recipient = new org.sealcheck.reference.signal.x3dh.Recipient(
                    recipient.identity(),
                    recipient.signedPreKey(),
                    recipient.oneTimePreKey(),
                    recipient.theirIdentity(),
                    recipient.theirIdentity().publicKey());
        }
    }
}
