package org.sealcheck.suite.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.contract.signal.SignalRegistration;
import org.sealcheck.contract.signal.SignalRegistration.Device;
import org.sealcheck.contract.signal.SignalRegistration.Due;
import org.sealcheck.contract.signal.SignalRegistration.Maintenance;
import org.sealcheck.contract.signal.SignalRegistration.Upload;

/** The devices of a scenario that register by themselves, what they uploaded, and what they did later. */
public final class Registrations {
    private static final int SIGNED_PREKEY_ENTROPY = 96;
    private static final int KEY_ENTROPY = 32;

    /** Enough one-time prekeys for any deployment, where no profile fixes a number. */
    private static final int MOST_KEYS = 1000;

    private final World world;
    private final Map<String, Upload> uploads = new LinkedHashMap<>();
    private final List<SignedPreKey> signedPreKeys = new ArrayList<>();
    private final List<OneTimePreKey> earlier = new ArrayList<>();
    private final List<OneTimePreKey> added = new ArrayList<>();
    private @Nullable SignedPreKey replacement;

    public Registrations(World world) {
        this.world = world;
    }

    /** Registers a device that has no prekeys yet. */
    public void register(String name) {
        if (!uploads.containsKey(name)) {
            world.prepareBare(name);
        }
        Actor actor = world.actor(name);
        Upload upload = role(actor).register(new Device(actor.handle(), world.now(), entropy(actor, "firstBatch")));
        uploads.put(name, upload);
        signedPreKeys.add(upload.signedPreKey());
        earlier.addAll(upload.oneTimePreKeys());
    }

    /** Lets a registered device do what is due, and keeps what it uploads. */
    public void maintain(String name, int leftOnServer) {
        Actor actor = world.actor(name);
        earlier.addAll(added);
        added.clear();
        Maintenance done =
                role(actor).maintain(new Due(actor.handle(), leftOnServer, world.now(), entropy(actor, "batch")));
        replacement = done.signedPreKey();
        added.addAll(done.oneTimePreKeys());
        if (replacement != null) {
            signedPreKeys.add(replacement);
        }
    }

    private static SignalRegistration role(Actor actor) {
        return actor.implementation().role(SignalRegistration.class);
    }

    private @Nullable Bytes entropy(Actor actor, String constant) {
        boolean fixed = world.run().profiles().isActive("prekeys-proposal");
        int keys = fixed ? (int) world.run().constant(constant) : MOST_KEYS;
        return world.entropy(actor.implementation(), SIGNED_PREKEY_ENTROPY + keys * KEY_ENTROPY);
    }

    /** What a device uploaded when it registered. */
    public Upload upload(String name) {
        return Objects.requireNonNull(uploads.get(name), () -> name + " has not registered in this scenario");
    }

    /** The signed prekey that the last maintenance uploaded; null if it uploaded none. */
    public @Nullable SignedPreKey replacement() {
        return replacement;
    }

    /** All signed prekeys so far, oldest first. */
    public List<SignedPreKey> signedPreKeys() {
        return List.copyOf(signedPreKeys);
    }

    /** The one-time prekeys that the last maintenance uploaded. */
    public List<OneTimePreKey> added() {
        return List.copyOf(added);
    }

    /** All one-time prekeys uploaded before the last maintenance. */
    public List<OneTimePreKey> earlier() {
        return List.copyOf(earlier);
    }

    /** All public keys of an upload, 33 bytes each. */
    public static List<Bytes> keys(Upload upload) {
        return Stream.concat(
                        Stream.of(upload.identityKey(), upload.signedPreKey().publicKey()),
                        upload.oneTimePreKeys().stream().map(OneTimePreKey::publicKey))
                .toList();
    }

    /** The bundle that a server would hand out of an upload first. */
    public static PreKeyBundle bundle(Upload upload) {
        OneTimePreKey oneTime = upload.oneTimePreKeys().isEmpty()
                ? null
                : upload.oneTimePreKeys().get(0);
        return new PreKeyBundle(upload.registrationId(), upload.identityKey(), upload.signedPreKey(), oneTime);
    }
}
