package org.sealcheck.adapter.reference.messenger;

import java.util.List;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.reference.signal.session.Device;

/** What the reference plays of the Messenger layer. */
public final class MessengerRoles {
    public static final List<String> PROFILES = List.of("fanout-proposal", "retries-proposal");

    private MessengerRoles() {}

    /** @param parties the devices that signal.session makes: what sends messages sends them in its sessions */
    public static List<Object> fresh(Handles<Device> parties) {
        Clients clients = new Clients(parties);
        return List.of(
                new ReferenceClient(clients),
                new ReferenceRetries(clients),
                new ReferenceRetryPolicy(),
                new ReferenceDeviceDirectory());
    }
}
