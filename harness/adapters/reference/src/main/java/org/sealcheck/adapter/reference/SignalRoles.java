package org.sealcheck.adapter.reference;

import java.util.List;
import org.sealcheck.reference.signal.session.Device;

/** What the reference plays of the Signal protocol. */
final class SignalRoles {
    static final List<String> PROFILES = List.of(
            "signal-v3",
            "signal-limits-2000",
            "signal-hardened",
            "signal-hkdf-v2",
            "prekeys-proposal",
            "sender-keys",
            "sender-keys-v3",
            "sender-keys-hardened");

    private SignalRoles() {}

    static List<Object> fresh(Handles<Device> parties) {
        return List.of(
                new ReferenceKdf(),
                new ReferenceKeys(),
                new ReferenceX3dh(),
                new ReferenceWire(),
                new ReferenceFingerprint(),
                new ReferenceSession(parties),
                new ReferenceRegistration(parties),
                new ReferencePreKeyServer(),
                new ReferenceGroupKdf(),
                new ReferenceGroupWire(),
                new ReferenceGroup());
    }
}
