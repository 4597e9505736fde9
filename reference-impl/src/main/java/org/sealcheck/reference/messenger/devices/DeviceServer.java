package org.sealcheck.reference.messenger.devices;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;
import org.pcollections.TreePMap;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.prekeys.PreKeyServer;
import org.sealcheck.reference.signal.prekeys.PublicOneTimePreKey;
import org.sealcheck.reference.signal.prekeys.PublicSignedPreKey;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;
import org.sealcheck.reference.signal.prekeys.Upload;

/**
 * The server's directory: which devices an account has, and the prekeys of each.
 *
 * @param preKeys of all registered devices, expired or not
 * @param lastSeen ms since 1970 of the last time each device was there
 * @param spent one-time prekeys that were handed out, which never come again
 */
public record DeviceServer(PreKeyServer preKeys, TreePMap<Address, Long> lastSeen, MapPSet<PublicKey> spent) {
    /** The first id that needs more than 24 bits. */
    private static final long ID_BOUND = 1 << 24;

    public static DeviceServer empty() {
        return new DeviceServer(PreKeyServer.empty(), TreePMap.empty(), HashTreePSet.empty());
    }

    /**
     * Adds a device, or puts a new registration in the place of an old one (REG-003, REG-007).
     *
     * @throws Rejection id-too-large, bad-signature
     */
    public DeviceServer register(Address device, Upload upload, long now) {
        requireIds(upload.oneTimePreKeys());
        Upload fresh = new Upload(
                upload.registrationId(),
                upload.identityKey(),
                upload.signedPreKey(),
                neverHandedOut(upload.oneTimePreKeys()));
        return new DeviceServer(preKeys.register(device, fresh), lastSeen.plus(device, now), spent);
    }

    /**
     * Stores more prekeys. A one-time prekey that was handed out is not taken again (REG-010); one that has the id of
     * one still stored takes its place (REG-011).
     *
     * @throws Rejection unknown-device, id-too-large, bad-signature
     */
    public DeviceServer replenish(
            Address device, Optional<PublicSignedPreKey> signedPreKey, List<PublicOneTimePreKey> more, long now) {
        requireRegistered(device, now);
        requireIds(more);
        List<PublicOneTimePreKey> fresh = neverHandedOut(more);
        PreKeyServer replaced = withoutIds(device, ids(fresh));
        return new DeviceServer(
                replaced.replenish(device, signedPreKey, fresh), lastSeen.plus(device, later(device, now)), spent);
    }

    /**
     * The device is there: its thirty days begin anew (RETRY-012, REG-014).
     *
     * @throws Rejection unknown-device: it never registered, was removed, or was away too long
     */
    public DeviceServer seen(Address device, long now) {
        requireRegistered(device, now);
        return new DeviceServer(preKeys, lastSeen.plus(device, later(device, now)), spent);
    }

    /**
     * Takes a device out of its account, with its prekeys (REG-012).
     *
     * @throws Rejection unknown-device
     */
    public DeviceServer remove(Address device, long now) {
        requireRegistered(device, now);
        return new DeviceServer(withoutPreKeys(device), lastSeen.minus(device), spent);
    }

    /** The devices of an account that are registered and have not expired, by device id (REG-012, RETRY-012). */
    public TreePMap<Address, IdentityKey> devices(String account, long now) {
        TreePMap<Address, IdentityKey> listed = TreePMap.empty();
        for (Address device : lastSeen.keySet()) {
            if (device.name().equals(account) && isRegistered(device, now)) {
                listed = listed.plus(device, preKeys.devices().get(device).identityKey());
            }
        }
        return listed;
    }

    /**
     * A bundle for one initiator, with a one-time prekey that nobody else has had or will have (REG-006, REG-009).
     *
     * @throws Rejection unknown-device
     */
    public Fetched fetch(Address device, long now) {
        requireRegistered(device, now);
        PreKeyServer.Fetched fetched = preKeys.fetch(device);
        return new Fetched(new DeviceServer(fetched.server(), lastSeen, spentWith(fetched.bundle())), fetched.bundle());
    }

    /** How many one-time prekeys are left for a device; throws unknown-device. */
    public int count(Address device, long now) {
        requireRegistered(device, now);
        return preKeys.count(device);
    }

    /**
     * Compares what a sender listed with the records (BACK-005): the hash of the records if the two differ (BACK-006),
     * nothing if they agree (BACK-007).
     *
     * @param recipients accounts; the sender's own is added
     * @param hash of the destinations and the sending device
     * @throws Rejection unknown-device: the sender is not registered
     */
    public Optional<String> compare(Address sender, Collection<String> recipients, String hash, long now) {
        requireRegistered(sender, now);
        String recorded = DeviceHash.ofAddresses(recorded(sender, recipients, now));
        return isSame(recorded, hash) ? Optional.empty() : Optional.of(recorded);
    }

    /** The devices of the recipients and of the sender's own account, the sending one among them. */
    private Set<Address> recorded(Address sender, Collection<String> recipients, long now) {
        return Stream.concat(Stream.of(sender.name()), recipients.stream())
                .flatMap(account -> devices(account, now).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean isSame(String recorded, String hash) {
        return recorded.equals(hash);
    }

    /** RETRY-012: after thirty days without a sign of it a device is registered no more. */
    static boolean isExpired(long lastSeen, long now) {
        return now - lastSeen >= expiry();
    }

    /** 30 days in ms. */
    static long expiry() {
        return 30L * 24 * 60 * 60 * 1000;
    }

    private boolean isRegistered(Address device, long now) {
        Long seen = lastSeen.get(device);
        return seen != null && !isExpired(seen, now);
    }

    private void requireRegistered(Address device, long now) {
        if (!isRegistered(device, now)) {
            throw new Rejection(
                    DevicesReason.UNKNOWN_DEVICE,
                    "REG-012",
                    "the device " + device + " is not registered, or no longer");
        }
    }

    /** A clock that went back must not make a device look older than it is (REG-014). */
    private long later(Address device, long now) {
        return Math.max(lastSeen.get(device), now);
    }

    static void requireIds(List<PublicOneTimePreKey> preKeys) {
        for (PublicOneTimePreKey preKey : preKeys) {
            if (preKey.id() < 0 || preKey.id() >= ID_BOUND) {
                throw new Rejection(
                        DevicesReason.ID_TOO_LARGE, "REG-011", "the id " + preKey.id() + " needs more than 24 bits");
            }
        }
    }

    private List<PublicOneTimePreKey> neverHandedOut(List<PublicOneTimePreKey> offered) {
        return offered.stream().filter(each -> !isSpent(each.publicKey())).toList();
    }

    private boolean isSpent(PublicKey key) {
        return spent.contains(key);
    }

    private MapPSet<PublicKey> spentWith(UnverifiedBundle bundle) {
        return bundle.oneTimePreKey().map(each -> spent.plus(each.publicKey())).orElse(spent);
    }

    private static Set<Long> ids(List<PublicOneTimePreKey> preKeys) {
        return preKeys.stream().map(PublicOneTimePreKey::id).collect(Collectors.toSet());
    }

    private PreKeyServer withoutIds(Address device, Set<Long> ids) {
        PreKeyServer.Stored stored = preKeys.devices().get(device);
        List<PublicOneTimePreKey> replaced = stored.oneTimePreKeys().stream()
                .filter(each -> ids.contains(each.id()))
                .toList();
        return new PreKeyServer(preKeys.devices()
                .plus(
                        device,
                        new PreKeyServer.Stored(
                                stored.registrationId(),
                                stored.identityKey(),
                                stored.signedPreKey(),
                                stored.oneTimePreKeys().minusAll(replaced))));
    }

    private PreKeyServer withoutPreKeys(Address device) {
        return new PreKeyServer(preKeys.devices().minus(device));
    }

    /** The server after a request, and its answer. */
    public record Fetched(DeviceServer server, UnverifiedBundle bundle) {}
}
