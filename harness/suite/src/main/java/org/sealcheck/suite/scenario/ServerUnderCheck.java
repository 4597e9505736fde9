package org.sealcheck.suite.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.contract.signal.SignalPreKeyServer;
import org.sealcheck.contract.signal.SignalPreKeyServer.OfDevice;
import org.sealcheck.contract.signal.SignalPreKeyServer.Registration;
import org.sealcheck.contract.signal.SignalPreKeyServer.Replenishment;
import org.sealcheck.contract.signal.SignalRegistration.Upload;
import org.sealcheck.contract.signal.SignalSession.KeyPair;

/**
 * A server of role {@code signal.prekey-server}, played by the implementation under check, and devices that the harness
 * plays: it makes their keys, so a server needs no client of its own implementation.
 */
public final class ServerUnderCheck {
    /**
     * What a device has uploaded, as far as the server accepted it.
     *
     * @param oneTimePreKeys all of them, handed out or not
     */
    public record Uploaded(
            KeyPair identity, long registrationId, SignedPreKey signedPreKey, List<OneTimePreKey> oneTimePreKeys) {
        public Bytes identityKey() {
            return identity.publicKey();
        }
    }

    /** A bundle and the device it was asked for. */
    public record Fetched(String name, PreKeyBundle bundle) {}

    private static final int SIGNATURE_BYTE = 40;

    private final World world;
    private final SignalPreKeyServer role;
    private final Inbox inbox = new Inbox("the Server");
    private final Map<String, KeyPair> identities = new HashMap<>();
    private final Map<String, Uploaded> uploads = new HashMap<>();
    private final List<Fetched> fetched = new ArrayList<>();
    private final List<Bytes> replacedKeys = new ArrayList<>();
    private @Nullable String handle;
    private long nextId = 1;

    public ServerUnderCheck(World world) {
        this.world = world;
        this.role = world.run().subject().role(SignalPreKeyServer.class);
    }

    public Inbox inbox() {
        return inbox;
    }

    /** Registers a device with this many one-time prekeys; keeps the answer. */
    public void register(String name, int count) {
        register(name, count, signature -> signature);
    }

    /** The same with the signature changed. */
    public void register(String name, int count, UnaryOperator<Bytes> signature) {
        KeyPair identity = identity(name);
        upload(name, new Uploaded(identity, 1 + nextId++, sign(identity, signature), oneTimePreKeys(count)));
    }

    /** Registers a device whose signed prekey another identity has signed. */
    public void registerSignedBy(String name, String other) {
        SignedPreKey signed = sign(identity(other), signature -> signature);
        upload(name, new Uploaded(identity(name), 1 + nextId++, signed, oneTimePreKeys(1)));
    }

    /** Registers a device under an identity key of low order, with a signature made without a key; keeps the answer. */
    public void registerLowOrder(String name) {
        KeyPair identity = new KeyPair(newKeyPair().privateKey(), PublicKeys.LowOrder.ZERO.key());
        SignedPreKey signed = new SignedPreKey(nextId++, newKeyPair().publicKey(), Tampering.signatureWithoutKey());
        upload(name, new Uploaded(identity, 1 + nextId++, signed, oneTimePreKeys(1)));
    }

    /** Registers a device anew: with another identity, and other keys throughout. */
    public void reinstall(String name, int count) {
        Uploaded old = uploaded(name);
        replacedKeys.add(old.identityKey());
        replacedKeys.add(old.signedPreKey().publicKey());
        old.oneTimePreKeys().forEach(key -> replacedKeys.add(key.publicKey()));
        identities.remove(name);
        register(name, count);
    }

    private void upload(String name, Uploaded uploaded) {
        Upload upload = new Upload(
                uploaded.registrationId(), uploaded.identityKey(), uploaded.signedPreKey(), uploaded.oneTimePreKeys());
        inbox.answer("the registration of " + name, () -> {
            role.register(new Registration(handle(), address(name), upload));
            uploads.put(name, uploaded);
            return new Answer.Done("the registration of " + name);
        });
    }

    /** Uploads a new signed prekey, its signature changed or not; keeps the answer. */
    public void rotate(String name, UnaryOperator<Bytes> signature) {
        SignedPreKey signed = sign(identity(name), signature);
        inbox.answer("a new signed prekey of " + name, () -> {
            role.replenish(new Replenishment(handle(), address(name), signed, List.of()));
            Uploaded old = uploaded(name);
            uploads.put(name, new Uploaded(old.identity(), old.registrationId(), signed, old.oneTimePreKeys()));
            return new Answer.Done("a new signed prekey of " + name);
        });
    }

    /** Uploads more one-time prekeys; keeps the answer. */
    public void addOneTimePreKeys(String name, int count) {
        List<OneTimePreKey> more = oneTimePreKeys(count);
        inbox.answer("more one-time prekeys of " + name, () -> {
            role.replenish(new Replenishment(handle(), address(name), null, more));
            Uploaded old = uploads.get(name);
            if (old != null) {
                List<OneTimePreKey> all = Stream.concat(old.oneTimePreKeys().stream(), more.stream())
                        .toList();
                uploads.put(name, new Uploaded(old.identity(), old.registrationId(), old.signedPreKey(), all));
            }
            return new Answer.Done("more one-time prekeys of " + name);
        });
    }

    /** Fetches a bundle; keeps the answer. */
    public void fetch(String name) {
        inbox.settle();
        inbox.answer("to hand out a bundle of " + name, () -> {
            PreKeyBundle bundle = role.fetch(new OfDevice(handle(), address(name)));
            fetched.add(new Fetched(name, bundle));
            return new Answer.Done("to hand out a bundle of " + name + ": " + bundle);
        });
    }

    public int count(String name) {
        return role.count(new OfDevice(handle(), address(name))).oneTimePreKeys();
    }

    /** What this device's registration, and what came after it, has brought to the server. */
    public Uploaded uploaded(String name) {
        return Objects.requireNonNull(uploads.get(name), () -> name + " has not registered in this scenario");
    }

    public List<Fetched> fetched() {
        return List.copyOf(fetched);
    }

    /** The bundle that was fetched last; the fetch must not have been refused. */
    public PreKeyBundle lastFetched() {
        inbox.expectDone();
        return fetched.get(fetched.size() - 1).bundle();
    }

    /** The public keys of registrations that others have replaced. */
    public List<Bytes> replacedKeys() {
        return List.copyOf(replacedKeys);
    }

    /** All public keys of a bundle. */
    public static List<Bytes> keys(PreKeyBundle bundle) {
        return Stream.concat(
                        Stream.of(bundle.identityKey(), bundle.signedPreKey().publicKey()),
                        Stream.ofNullable(bundle.oneTimePreKey()).map(OneTimePreKey::publicKey))
                .toList();
    }

    /** A signature with one bit flipped. */
    public static Bytes spoiled(Bytes signature) {
        return Tampering.flip(signature, SIGNATURE_BYTE);
    }

    private String handle() {
        if (handle == null) {
            handle = role.createServer(new Empty()).server();
        }
        return handle;
    }

    private static Address address(String name) {
        return World.address(name);
    }

    private KeyPair identity(String name) {
        return identities.computeIfAbsent(name, each -> newKeyPair());
    }

    private SignedPreKey sign(KeyPair identity, UnaryOperator<Bytes> change) {
        Bytes key = newKeyPair().publicKey();
        return new SignedPreKey(nextId++, key, change.apply(world.tools().sign(identity.privateKey(), key)));
    }

    private List<OneTimePreKey> oneTimePreKeys(int count) {
        List<OneTimePreKey> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(new OneTimePreKey(nextId++, newKeyPair().publicKey()));
        }
        return keys;
    }

    private KeyPair newKeyPair() {
        return world.tools().newKeyPair(world.run().random());
    }
}
