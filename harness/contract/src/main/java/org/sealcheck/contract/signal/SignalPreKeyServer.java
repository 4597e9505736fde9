package org.sealcheck.contract.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;

@Role("signal.prekey-server")
@Doc("The server's store of public prekeys.")
public interface SignalPreKeyServer {

    @Doc("An empty store.")
    Server createServer(Empty input);

    @Doc(
            "Stores what a device uploads at registration, in place of all it stored for that device before. Rejects (layer"
                    + " signature) a signed prekey whose signature does not verify.")
    Empty register(Registration input);

    @Doc("Stores a new signed prekey, more one-time prekeys, or both.")
    Empty replenish(Replenishment input);

    @Doc("Hands out a bundle, and with it at most one one-time prekey, for good. Rejects (layer state) an unknown"
            + " device.")
    PreKeyBundle fetch(OfDevice input);

    @Doc("How many one-time prekeys are left for a device.")
    Count count(OfDevice input);

    record Server(
            @Doc("a handle, chosen by the implementation") @Handle
            String server) {}

    record Registration(@Handle String server, Address device, SignalRegistration.Upload upload) {}

    record Replenishment(
            @Handle String server,
            Address device,
            PreKeyBundle.@Nullable SignedPreKey signedPreKey,
            List<PreKeyBundle.OneTimePreKey> oneTimePreKeys) {}

    record OfDevice(@Handle String server, Address device) {}

    record Count(int oneTimePreKeys) {}
}
