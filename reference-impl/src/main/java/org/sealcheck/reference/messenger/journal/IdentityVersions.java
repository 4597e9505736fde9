package org.sealcheck.reference.messenger.journal;

import java.util.Optional;
import org.pcollections.TreePMap;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * How many identity changes were processed for each remote device (RETRY-004). A version only rises: a key that comes
 * back is one more change.
 *
 * @param seen by device
 */
public record IdentityVersions(TreePMap<Address, Seen> seen) {

    public static IdentityVersions none() {
        return new IdentityVersions(TreePMap.empty());
    }

    /** The version of a device, 0 if its first key is still the only one. */
    public int of(Address device) {
        return Optional.ofNullable(seen.get(device)).map(Seen::version).orElse(0);
    }

    /** After this key of a device was processed: a version more if the last one was another (RETRY-004). */
    public IdentityVersions process(Address device, IdentityKey key) {
        Seen last = seen.get(device);
        if (last != null && last.key().equals(key)) {
            return this;
        }
        return new IdentityVersions(seen.plus(device, new Seen(key, last == null ? 0 : next(last.version()))));
    }

    private static int next(int version) {
        return version + 1;
    }

    /** The last key of a device that was processed, and how many changes led to it. */
    public record Seen(IdentityKey key, int version) {}
}
