package org.sealcheck.reference.messenger.client;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;

/**
 * The devices of each account as a client knows them.
 *
 * @param accounts device ids by account
 */
public record DeviceLists(TreePMap<String, TreePSet<Integer>> accounts) {

    public static DeviceLists none() {
        return new DeviceLists(TreePMap.empty());
    }

    /** With the devices of one account in place of those known before. */
    public DeviceLists with(String account, Collection<Integer> deviceIds) {
        return new DeviceLists(accounts.plus(account, TreePSet.from(deviceIds)));
    }

    public Optional<SortedSet<Integer>> of(String account) {
        return Optional.ofNullable(accounts.get(account));
    }

    /** @throws Rejection unknown-account */
    public SortedSet<Integer> require(String account) {
        return of(account)
                .orElseThrow(() -> new Rejection(
                        ClientReason.UNKNOWN_ACCOUNT,
                        "FAN-001",
                        "the devices of account " + account + " are not known; set them first"));
    }

    /** Whether a device is on its account's list now. */
    public boolean lists(Address device) {
        return of(device.name()).filter(ids -> ids.contains(device.deviceId())).isPresent();
    }
}
