package org.sealcheck.reference.signal.group;

import java.util.Comparator;
import org.sealcheck.reference.signal.Address;

/**
 * What a received sender key is kept under: nothing in a group message says which group it is for, so the key must
 * (GRP-018).
 *
 * @param sender the device that distributed the key
 */
public record SenderKeyName(String groupId, Address sender) implements Comparable<SenderKeyName> {
    private static final Comparator<SenderKeyName> ORDER =
            Comparator.comparing(SenderKeyName::groupId).thenComparing(SenderKeyName::sender);

    @Override
    public int compareTo(SenderKeyName other) {
        return ORDER.compare(this, other);
    }
}
