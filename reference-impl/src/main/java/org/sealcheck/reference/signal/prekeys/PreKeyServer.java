package org.sealcheck.reference.signal.prekeys;

import java.util.List;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * A server's store of public prekeys.
 *
 * @param devices what each device uploaded, under its own address (REG-003)
 */
public record PreKeyServer(TreePMap<Address, Stored> devices) {
    public static PreKeyServer empty() {
        return new PreKeyServer(TreePMap.empty());
    }

    /**
     * Stores a registration in place of everything the device uploaded before (REG-003, REG-007).
     *
     * @throws Rejection bad-signature (REG-005)
     */
    public PreKeyServer register(Address device, Upload upload) {
        requireGenuine(upload.signedPreKey(), upload.identityKey());
        return with(
                device,
                new Stored(
                        upload.registrationId(),
                        upload.identityKey(),
                        upload.signedPreKey(),
                        TreePVector.from(upload.oneTimePreKeys())));
    }

    /**
     * Stores a newer signed prekey, more one-time prekeys, or both (KEY-003, KEY-005).
     *
     * @throws Rejection unknown-device, bad-signature
     */
    public PreKeyServer replenish(
            Address device, Optional<PublicSignedPreKey> signedPreKey, List<PublicOneTimePreKey> oneTimePreKeys) {
        Stored stored = requireRegistered(device);
        signedPreKey.ifPresent(preKey -> requireGenuine(preKey, stored.identityKey()));
        return with(
                device,
                new Stored(
                        stored.registrationId(),
                        stored.identityKey(),
                        signedPreKey.orElse(stored.signedPreKey()),
                        stored.oneTimePreKeys().plusAll(oneTimePreKeys)));
    }

    /**
     * A bundle for one initiator (SESS-002), with the oldest one-time prekey if any is left (SESS-004), which the server
     * has no longer (SESS-003, REG-006).
     *
     * @throws Rejection unknown-device
     */
    public Fetched fetch(Address device) {
        Stored stored = requireRegistered(device);
        Optional<PublicOneTimePreKey> oneTime = stored.oneTimePreKeys().stream().findFirst();
        UnverifiedBundle bundle =
                new UnverifiedBundle(stored.registrationId(), stored.identityKey(), stored.signedPreKey(), oneTime);
        return new Fetched(with(device, handOut(stored)), bundle);
    }

    /**
     * How many one-time prekeys are left for a device.
     *
     * @throws Rejection unknown-device
     */
    public int count(Address device) {
        return requireRegistered(device).oneTimePreKeys().size();
    }

    private static Stored handOut(Stored stored) {
        return stored.oneTimePreKeys().isEmpty()
                ? stored
                : new Stored(
                        stored.registrationId(),
                        stored.identityKey(),
                        stored.signedPreKey(),
                        stored.oneTimePreKeys().minus(0));
    }

    private static void requireGenuine(PublicSignedPreKey preKey, IdentityKey identity) {
        preKey.requireSignedBy(identity);
    }

    private Stored requireRegistered(Address device) {
        Stored stored = devices.get(device);
        if (stored == null) {
            throw new Rejection(
                    SignalReason.UNKNOWN_DEVICE, "REG-003", "the device " + device + " never registered here");
        }
        return stored;
    }

    private PreKeyServer with(Address device, Stored stored) {
        return new PreKeyServer(devices.plus(device, stored));
    }

    /**
     * What the server has of one device.
     *
     * @param oneTimePreKeys not handed out yet, in the order they were uploaded
     */
    public record Stored(
            long registrationId,
            IdentityKey identityKey,
            PublicSignedPreKey signedPreKey,
            PVector<PublicOneTimePreKey> oneTimePreKeys) {}

    /** The server after a request, and its answer. */
    public record Fetched(PreKeyServer server, UnverifiedBundle bundle) {}
}
