package org.sealcheck.reference.signal;

import java.util.Comparator;

/**
 * One device of one account.
 *
 * @param deviceId from 1
 */
public record Address(String name, int deviceId) implements Comparable<Address> {
    private static final Comparator<Address> ORDER =
            Comparator.comparing(Address::name).thenComparingInt(Address::deviceId);

    @Override
    public int compareTo(Address other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name + "." + deviceId;
    }
}
