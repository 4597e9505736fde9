package org.sealcheck.reference.messenger.group;

import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * What a client knows of one group.
 *
 * @param devices of all members, as it was told last
 * @param own what became of the key it sends with, if it has one
 */
public record Group(String id, TreePSet<Address> devices, Optional<Distributed> own) {
    /**
     * A key in use.
     *
     * @param madeAt ms since 1970
     * @param given the devices that were given it, each under the identity key it had then (GRP-048)
     */
    public record Distributed(long madeAt, TreePMap<Address, IdentityKey> given) {
        Distributed and(Address device, IdentityKey identity) {
            return new Distributed(madeAt, given.plus(device, identity));
        }
    }

    static Group of(String id, TreePSet<Address> devices) {
        return new Group(id, devices, Optional.empty());
    }

    Group withDevices(TreePSet<Address> listed) {
        return new Group(id, listed, own);
    }

    Group withOwn(Optional<Distributed> key) {
        return new Group(id, devices, key);
    }
}
