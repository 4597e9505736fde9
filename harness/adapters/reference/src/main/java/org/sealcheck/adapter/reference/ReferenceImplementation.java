package org.sealcheck.adapter.reference;

import java.util.List;
import java.util.Set;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.BuiltIn;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.rpc.InProcess;
import org.sealcheck.reference.signal.session.Device;

/** The reference, as {@code --impl reference}. */
public final class ReferenceImplementation implements BuiltIn {
    /** Requests at a time: enough to hide a pipe behind the work. */
    private static final int MAX_IN_FLIGHT = 64;

    private static final int MAX_LINE = 16 << 20;

    private static final List<String> ROLES = List.of(
            "signal.kdf",
            "signal.keys",
            "signal.x3dh",
            "signal.wire",
            "signal.fingerprint",
            "signal.session",
            "signal.registration",
            "signal.prekey-server");

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Implementation start() {
        return InProcess.of(hello(), ReferenceImplementation::freshRoles);
    }

    private static Hello hello() {
        return new Hello(
                Hello.PROTOCOL,
                new Hello.Identity("sealcheck-reference", "0.1.0", "Java", null),
                ROLES,
                Set.of(Ability.ENTROPY_INJECTED, Ability.STATE_EXPORT, Ability.SNAPSHOT),
                ErrorDetail.REASON,
                List.of("signal-v3", "signal-limits-2000", "signal-hardened", "signal-hkdf-v2", "prekeys-proposal"),
                new Hello.Limits(MAX_IN_FLIGHT, MAX_LINE));
    }

    private static List<Object> freshRoles() {
        Handles<Device> parties = new Handles<>("party");
        return List.of(
                new ReferenceKdf(),
                new ReferenceKeys(),
                new ReferenceX3dh(),
                new ReferenceWire(),
                new ReferenceFingerprint(),
                new ReferenceSession(parties),
                new ReferenceRegistration(parties),
                new ReferencePreKeyServer());
    }
}
