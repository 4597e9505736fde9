package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;

/** Faults of fingerprints: requirements FPR. */
final class FingerprintFaults {
    private static final String FINGERPRINT = "reference.signal.fingerprint.Fingerprint";

    private FingerprintFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "fingerprint-one-iteration-less",
                        Set.of("FPR-001"),
                        "counts the first hash as an iteration",
                        "a loop that starts at 1",
                        List.of(in("reference.signal.fingerprint.FingerprintHash", "of", OneLess.class))),
                new Fault(
                        "fingerprint-groups-not-padded",
                        Set.of("FPR-002"),
                        "writes groups of digits without their leading zeros",
                        "a number formatted without a width",
                        List.of(in("reference.signal.fingerprint.FingerprintDigits", "digits", Unpadded.class))),
                new Fault(
                        "fingerprint-own-half-first",
                        Set.of("FPR-003", "VERIFY-008"),
                        "shows the two halves in another order to each party",
                        "the sorting forgotten: both users believe they are attacked",
                        List.of(in(FINGERPRINT, "display", OrderByHash.class))),
                new Fault(
                        "fingerprint-scannable-swapped",
                        Set.of("FPR-004"),
                        "writes the other party's half in the place of its own",
                        "local and remote named from the camera's side",
                        List.of(in(FINGERPRINT, "scannable", SwapHalves.class))),
                new Fault(
                        "fingerprint-always-matches",
                        Set.of("FPR-005"),
                        "says that any scanned fingerprint matches",
                        "a comparison of lengths",
                        List.of(yes(FINGERPRINT, "matchesSwapped"))),
                new Fault(
                        "fingerprint-version-ignored",
                        Set.of("FPR-006"),
                        "compares fingerprints of different versions",
                        "a field that nobody reads",
                        List.of(skip(FINGERPRINT, "requireVersion"))),
                new Fault(
                        "fingerprint-fields-defaulted",
                        Set.of("FPR-006"),
                        "compares a scanned fingerprint that lacks a field",
                        "libsignal-client reads a missing version as 0",
                        List.of(skip("reference.signal.fingerprint.ScannedFingerprint", "requireComplete"))));
    }

    static final class OneLess {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 1, readOnly = false) int iterations) {
            iterations = iterations - 1;
        }
    }

    static final class Unpadded {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) String digits) {
            StringBuilder unpadded = new StringBuilder();
            for (int i = 0; i < digits.length(); i += 5) {
                unpadded.append(Integer.parseInt(digits.substring(i, i + 5)));
            }
            digits = unpadded.toString();
        }
    }

    static final class OrderByHash {
        @Advice.OnMethodExit
        static void exit(
                @Advice.FieldValue("localHash") byte[] localHash,
                @Advice.FieldValue("remoteHash") byte[] remoteHash,
                @Advice.Return(readOnly = false) String display) {
            if (Arrays.compareUnsigned(localHash, remoteHash) > 0) {
                display = display.substring(30) + display.substring(0, 30);
            }
        }
    }

    static final class SwapHalves {
        /** The two contents are 32 bytes each, the second at the end, four bytes of tags before it. */
        @Advice.OnMethodExit
        static void exit(@Advice.Return byte[] scannable) {
            int remote = scannable.length - 32;
            int local = remote - 4 - 32;
            byte[] kept = Arrays.copyOfRange(scannable, local, local + 32);
            System.arraycopy(scannable, remote, scannable, local, 32);
            System.arraycopy(kept, 0, scannable, remote, 32);
        }
    }
}
