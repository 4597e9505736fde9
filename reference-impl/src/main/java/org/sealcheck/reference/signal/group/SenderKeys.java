package org.sealcheck.reference.signal.group;

import java.util.Optional;
import org.pcollections.TreePMap;
import org.sealcheck.reference.signal.Address;

/**
 * All that one device stores for its groups.
 *
 * @param address its own
 * @param own the key it sends with, by group
 * @param received the keys it reads others with (GRP-018)
 */
public record SenderKeys(
        Address address, TreePMap<String, OwnSenderKey> own, TreePMap<SenderKeyName, SenderKeyRecord> received) {

    public static SenderKeys empty(Address address) {
        return new SenderKeys(address, TreePMap.empty(), TreePMap.empty());
    }

    public Optional<OwnSenderKey> ownKey(String groupId) {
        return Optional.ofNullable(own.get(groupId));
    }

    /** Whether it holds any key of this device in this group. */
    public boolean holds(SenderKeyName name) {
        return received.containsKey(name);
    }

    public SenderKeys withOwn(String groupId, OwnSenderKey key) {
        return new SenderKeys(address, own.plus(groupId, key), received);
    }

    /** Forgets its own key of a group: the next one is new (GRP-016, GRP-017). */
    public SenderKeys withoutOwn(String groupId) {
        return new SenderKeys(address, own.minus(groupId), received);
    }

    /** Forgets all keys of another device in a group. */
    public SenderKeys without(SenderKeyName name) {
        return new SenderKeys(address, own, received.minus(name));
    }

    SenderKeyRecord keysOf(SenderKeyName name) {
        return received.getOrDefault(name, SenderKeyRecord.empty());
    }

    SenderKeys with(SenderKeyName name, SenderKeyRecord keys) {
        return new SenderKeys(address, own, received.plus(name, keys));
    }
}
