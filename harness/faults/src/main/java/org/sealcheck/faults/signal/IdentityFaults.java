package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.skip;

import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.contract.signal.SignalSession;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.session.Device;
import org.sealcheck.reference.signal.session.Trust;
import org.sealcheck.reference.signal.wire.ReceivedPreKeyMessage;

/** Faults of trust in identity keys: requirements ID, SESS-011. */
final class IdentityFaults {
    private static final String TRUST = "reference.signal.session.Trust";

    private IdentityFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "bundle-identity-overwritten",
                        Set.of("SESS-011", "ID-003"),
                        "takes a bundle's identity key in place of the pinned one without a word",
                        "the server's answer trusted more than what was known",
                        List.of(
                                skip("reference.signal.session.Sessions", "requireExpectedIdentity"),
                                in(TRUST, "pin", Overwrite.class))),
                new Fault(
                        "changed-identity-accepted",
                        Set.of("ID-002"),
                        "reads a message of a changed identity without a word",
                        "@privacyresearch/libsignal-protocol-typescript 0.0.16 does not await the answer of the store",
                        List.of(
                                skip("reference.signal.session.Reading", "requireExpectedSender"),
                                in(TRUST, "pin", Overwrite.class))),
                new Fault(
                        "identity-never-pinned",
                        Set.of("ID-001"),
                        "does not remember whom it has met",
                        "an identity store whose save does nothing",
                        List.of(in(TRUST, "pin", Unchanged.class))),
                new Fault(
                        "identity-pinned-too-early",
                        Set.of("ID-004"),
                        "pins the identity that a PreKeySignalMessage claims before the message authenticates",
                        "signal-protocol-java 2.8.1; libsignal-client before 0.71.0",
                        List.of(in("adapter.reference.ReferenceSession", "decrypt", PinClaimed.class))),
                new Fault(
                        "trust-has-no-effect",
                        Set.of("ID-005"),
                        "goes on refusing an identity that its user has accepted",
                        "an approval that is written where nobody reads it",
                        List.of(in(TRUST, "accept", Unchanged.class))),
                new Fault(
                        "own-identity-accepted",
                        Set.of("ID-006"),
                        "talks to a device that has its own identity key",
                        "a reflected bundle",
                        List.of(skip(TRUST, "requireNotOurs"))));
    }

    static final class Overwrite {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) Device device,
                @Advice.Argument(1) Address remote,
                @Advice.Argument(2) IdentityKey identity,
                @Advice.Return(readOnly = false) Device next) {
            next = Trust.accept(device, remote, identity);
        }
    }

    static final class Unchanged {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) Device device, @Advice.Return(readOnly = false) Device next) {
            next = device;
        }
    }

    static final class PinClaimed {
        @Advice.OnMethodExit(onThrowable = RejectedException.class)
        static void exit(
                @Advice.This SignalSession self,
                @Advice.Argument(0) SignalSession.ToDecrypt input,
                @Advice.Thrown Throwable thrown) {
            if (input.type() == MessageType.PREKEY
                    && thrown instanceof RejectedException
                    && ((RejectedException) thrown).layer() == Layer.MAC) {
                ReceivedPreKeyMessage message =
                        ReceivedPreKeyMessage.parse(input.body().toByteArray());
                self.trustIdentity(new SignalSession.TrustedIdentity(
                        input.party(),
                        input.remote(),
                        Bytes.of(message.identityKey().encoded())));
            }
        }
    }
}
