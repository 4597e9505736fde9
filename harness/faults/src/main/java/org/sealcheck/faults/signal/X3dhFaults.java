package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;

/** Faults of the X3DH secret: requirements SESS-005 to SESS-009, SESS-015, SESS-017. */
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
                        List.of(in(X3DH, "respond", WrongBase.class))));
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
