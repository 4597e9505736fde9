package org.sealcheck.reference.messenger.client;

import java.util.Optional;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;

/** The bundles that a server gave for a send. */
@FunctionalInterface
public interface OfferedBundles {
    /**
     * The bundle for one device, if there is one.
     *
     * @throws Rejection if its bytes are no bundle: this device gets no envelope, the others do (FAN-007)
     */
    Optional<UnverifiedBundle> of(Address device);
}
