package org.sealcheck.reference.messenger.verification;

import java.util.Optional;
import org.sealcheck.reference.signal.keys.IdentityKey;

/** One step of a server's notice about the devices of an account. */
public sealed interface Notice {
    int deviceId();

    /** The device is there, with this key: added, or its key is another. */
    record Present(int deviceId, Optional<IdentityKey> identityKey) implements Notice {}

    /** The device is gone. */
    record Absent(int deviceId) implements Notice {}
}
