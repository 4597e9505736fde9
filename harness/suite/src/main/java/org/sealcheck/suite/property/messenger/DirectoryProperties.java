package org.sealcheck.suite.property.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.AccountDevice;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.property.sample.DeviceMoves;
import org.sealcheck.suite.property.sample.DeviceMoves.Move;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.messenger.DeviceSet;
import org.sealcheck.suite.scenario.messenger.Directory;

/** The server's directory of devices, beside a model of it. */
final class DirectoryProperties {
    private static final long DAY_MS = 24L * 60 * 60 * 1000;
    private static final long EXPIRY_MS = 30 * DAY_MS;
    private static final List<Address> DEVICES =
            List.of(new Address("bob", 1), new Address("bob", 2), new Address("carol", 1));

    @Property(tries = 10)
    @Checks(
            id = "messenger/devices/directory-follows-its-model",
            title =
                    "whatever registers, connects, is removed or stays away, lists and bundles are of exactly the devices that are"
                            + " registered and were seen less than 30 days ago",
            requirements = {"REG-012", "REG-014", "RETRY-012"},
            roles = "messenger.device-server")
    void directoryFollowsItsModel(@ForAll(supplier = DeviceMoves.class) List<Move> moves) {
        Directory directory = new Directory(new World());
        Map<Address, Long> seen = new HashMap<>();
        for (Move move : moves) {
            Address device = DEVICES.get(move.device() % DEVICES.size());
            boolean there = seen.containsKey(device) && directory.now() - seen.get(device) < EXPIRY_MS;
            switch (move.kind() % 5) {
                case 0 -> {
                    directory.register(device, directory.newOneTimePreKeys(1)).done();
                    seen.put(device, directory.now());
                }
                case 1 -> {
                    if (there) {
                        directory.connect(device).done();
                        seen.put(device, directory.now());
                    } else {
                        directory.connect(device).refused(Layer.STATE, "unknown-device");
                    }
                }
                case 2 -> {
                    if (there) {
                        directory.remove(device).done();
                        seen.remove(device);
                    }
                }
                default -> directory.pass(move.amount() % 12 * DAY_MS);
            }
            requireListed(directory, seen);
        }
    }

    private static void requireListed(Directory directory, Map<Address, Long> seen) {
        for (String account : List.of("bob", "carol")) {
            List<Integer> expected = DEVICES.stream()
                    .filter(each -> each.name().equals(account))
                    .filter(each -> seen.containsKey(each) && directory.now() - seen.get(each) < EXPIRY_MS)
                    .map(Address::deviceId)
                    .toList();
            assertThat(directory.devices(account))
                    .as("devices of %s", account)
                    .extracting(AccountDevice::deviceId)
                    .isEqualTo(expected);
        }
    }

    @Property(tries = 8)
    @Checks(
            id = "messenger/devices/one-time-prekeys-come-once-at-once",
            title =
                    "of any number of clients that ask at once, round after round, no two get one one-time prekey, and none goes"
                            + " without one while one is left",
            requirements = {"REG-009", "REG-006"},
            roles = "messenger.device-server")
    void oneTimePreKeysComeOnceAtOnce(
            @ForAll @IntRange(max = 12) int stored,
            @ForAll @IntRange(min = 2, max = 6) int clients,
            @ForAll @IntRange(min = 1, max = 3) int rounds) {
        Directory directory = new Directory(new World());
        Address bob = DEVICES.get(0);
        directory.register(bob, directory.newOneTimePreKeys(stored)).done();
        List<PreKeyBundle> bundles = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bundles.addAll(directory.fetchAtOnce(Collections.nCopies(clients, bob)));
        }
        assertThat(Directory.oneTimePreKeys(bundles))
                .as("one-time prekeys of %d bundles, of %d", bundles.size(), stored)
                .doesNotHaveDuplicates()
                .hasSize(Math.min(stored, clients * rounds));
    }

    @Property(tries = 10)
    @Checks(
            id = "messenger/devices/spent-prekeys-stay-spent",
            title = "however often a device uploads keys again, old and new, no one-time prekey is handed out twice",
            requirements = "REG-010",
            roles = "messenger.device-server")
    void spentPreKeysStaySpent(@ForAll(supplier = DeviceMoves.class) List<Move> moves) {
        Directory directory = new Directory(new World());
        Address bob = DEVICES.get(0);
        List<OneTimePreKey> all = new ArrayList<>(directory.newOneTimePreKeys(2));
        directory.register(bob, List.copyOf(all)).done();
        Set<Bytes> handed = new HashSet<>();
        for (Move move : moves) {
            if (move.kind() % 3 == 0) {
                all.addAll(directory.newOneTimePreKeys(1));
                directory.replenish(bob, List.copyOf(all)).done();
            } else {
                PreKeyBundle bundle = directory.fetch(bob).done();
                if (bundle.oneTimePreKey() != null) {
                    assertThat(handed.add(bundle.oneTimePreKey().publicKey()))
                            .as("whether this one-time prekey comes for the first time")
                            .isTrue();
                }
            }
            long left = all.stream()
                    .filter(each -> !handed.contains(each.publicKey()))
                    .count();
            assertThat(directory.count(bob).done()).as("one-time prekeys left").isLessThanOrEqualTo((int) left);
        }
    }

    @Property(tries = 10)
    @Checks(
            id = "messenger/devices/mismatch-exactly-if-sets-differ",
            title =
                    "the directory finds a mismatch exactly if the listed devices are not those of its records, whatever their order",
            requirements = {"BACK-005", "BACK-006", "BACK-007", "BACK-016"},
            roles = "messenger.device-server")
    void mismatchExactlyIfSetsDiffer(
            @ForAll @IntRange(max = 15) int registered, @ForAll @IntRange(max = 15) int listed) {
        Directory directory = new Directory(new World());
        Address alice = new Address("alice", 1);
        directory.register(alice, List.of()).done();
        TreeMap<Integer, Address> recorded = new TreeMap<>();
        List<Address> told = new ArrayList<>(List.of(alice));
        for (int id = 0; id < 4; id++) {
            Address device = new Address(id < 2 ? "alice" : "bob", 9 + id);
            if ((registered >> id & 1) != 0) {
                directory.register(device, List.of()).done();
                recorded.put(id, device);
            }
            if ((listed >> id & 1) != 0) {
                told.add(0, device);
            }
        }
        assertThat(directory
                        .compare(alice, List.of("bob"), DeviceSet.hash(told))
                        .done()
                        .agrees())
                .as("whether %s agrees with %s", told, recorded.values())
                .isEqualTo(registered == listed);
    }
}
