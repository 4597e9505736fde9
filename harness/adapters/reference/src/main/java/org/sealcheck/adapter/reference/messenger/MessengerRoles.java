package org.sealcheck.adapter.reference.messenger;

import java.util.List;
import java.util.stream.Stream;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.reference.signal.session.Device;

/** What the reference plays of the Messenger layer. */
public final class MessengerRoles {
    public static final List<String> PROFILES =
            concat(List.of("fanout-proposal", "retries-proposal", "messenger-groups"), DeviceRoles.PROFILES);

    private MessengerRoles() {}

    /** @param parties the devices that signal.session makes: what sends messages sends them in its sessions */
    public static List<Object> fresh(Handles<Device> parties) {
        Clients clients = new Clients(parties);
        List<Object> all = List.of(
                new ReferenceClient(clients),
                new ReferenceRetries(clients),
                new ReferenceRetryPolicy(),
                new ReferenceMessengerGroup(parties));
        return concat(all, DeviceRoles.fresh());
    }

    @SafeVarargs
    private static <T> List<T> concat(List<T>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
