package org.sealcheck.adapter.peer;

import java.util.HashMap;
import java.util.Map;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;

/** The parties of one adapter by their handles, {@code party-1} and so on. */
public final class Parties<D> {
    private final Map<String, D> devices = new HashMap<>();

    /** The handle of a new party. */
    public String add(D device) {
        String party = "party-" + (devices.size() + 1);
        devices.put(party, device);
        return party;
    }

    /** @throws RejectedException (layer state) if there is no such party */
    public D get(String party) {
        D device = devices.get(party);
        if (device == null) {
            throw new RejectedException(Layer.STATE, "unknown-handle", "no party " + party);
        }
        return device;
    }

    /** Puts another device in the place of the one behind this handle. */
    public void replace(String party, D device) {
        get(party);
        devices.put(party, device);
    }
}
