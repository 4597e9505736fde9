package org.sealcheck.suite.scenario.messenger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.AccountDevice;
import org.sealcheck.contract.messenger.MessengerDeviceServer;
import org.sealcheck.contract.messenger.MessengerDeviceServer.Listed;
import org.sealcheck.contract.messenger.MessengerDeviceServer.OfAccount;
import org.sealcheck.contract.messenger.MessengerDeviceServer.OfDevice;
import org.sealcheck.contract.messenger.MessengerDeviceServer.OfServer;
import org.sealcheck.contract.messenger.MessengerDeviceServer.Registration;
import org.sealcheck.contract.messenger.MessengerDeviceServer.Replenishment;
import org.sealcheck.contract.messenger.MessengerDeviceServer.Request;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.contract.signal.SignalRegistration.Upload;
import org.sealcheck.contract.signal.SignalSession.KeyPair;
import org.sealcheck.suite.scenario.World;

/**
 * A directory of role {@code messenger.device-server}, played by the implementation under check, and devices that the
 * harness plays. The time is whatever the check says.
 */
public final class Directory {
    private final World world;
    private final MessengerDeviceServer role;
    private final String server;
    private final Map<Address, KeyPair> identities = new HashMap<>();
    private long now;
    private long nextId = 1;

    public Directory(World world) {
        this.world = world;
        this.role = world.run().subject().role(MessengerDeviceServer.class);
        this.server = role.createServer(Empty.EMPTY).server();
        this.now = world.now();
    }

    public long now() {
        return now;
    }

    /** @param ms may be negative: a clock that goes back */
    public void pass(long ms) {
        now += ms;
    }

    /** One-time prekeys that nobody has yet, with ids of their own. */
    public List<OneTimePreKey> newOneTimePreKeys(int count) {
        List<OneTimePreKey> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(newOneTimePreKey(nextId++));
        }
        return keys;
    }

    public OneTimePreKey newOneTimePreKey(long id) {
        return new OneTimePreKey(
                id, world.tools().newKeyPair(world.run().random()).publicKey());
    }

    /** A new identity at the next registration. */
    public void reinstall(Address device) {
        identities.remove(device);
    }

    public Attempt<Empty> register(Address device, List<OneTimePreKey> oneTimePreKeys) {
        KeyPair identity = identity(device);
        Bytes key = world.tools().newKeyPair(world.run().random()).publicKey();
        SignedPreKey signed = new SignedPreKey(nextId++, key, world.tools().sign(identity.privateKey(), key));
        Upload upload = new Upload(1 + nextId % 16000, identity.publicKey(), signed, oneTimePreKeys);
        return Attempt.of(
                "the registration of " + device, () -> role.register(new Registration(server, device, upload, now)));
    }

    public Attempt<Empty> replenish(Address device, List<OneTimePreKey> oneTimePreKeys) {
        return Attempt.of(
                "more one-time prekeys of " + device,
                () -> role.replenish(new Replenishment(server, device, null, oneTimePreKeys, now)));
    }

    public Attempt<Empty> connect(Address device) {
        return Attempt.of("the connection of " + device, () -> role.seen(new OfDevice(server, device, now)));
    }

    public Attempt<Empty> remove(Address device) {
        return Attempt.of("the removal of " + device, () -> role.remove(new OfDevice(server, device, now)));
    }

    public Attempt<Integer> count(Address device) {
        return Attempt.of(
                "the count for " + device,
                () -> role.count(new OfDevice(server, device, now)).oneTimePreKeys());
    }

    public List<AccountDevice> devices(String account) {
        return role.devices(new OfAccount(server, account, now)).devices();
    }

    public Attempt<PreKeyBundle> fetch(Address device) {
        Request request = request(device);
        return Attempt.of("a bundle of " + device, () -> role.fetch(request));
    }

    /** As many requests as there are devices in the list, each over a connection of its own, all at the same time. */
    public List<PreKeyBundle> fetchAtOnce(List<Address> devices) {
        List<Request> requests = devices.stream().map(this::request).toList();
        ExecutorService clients = Executors.newFixedThreadPool(requests.size());
        CyclicBarrier together = new CyclicBarrier(requests.size());
        try {
            List<Future<PreKeyBundle>> answers = new ArrayList<>();
            for (Request request : requests) {
                Callable<PreKeyBundle> client = () -> {
                    together.await();
                    return role.fetch(request);
                };
                answers.add(clients.submit(client));
            }
            List<PreKeyBundle> bundles = new ArrayList<>();
            for (Future<PreKeyBundle> answer : answers) {
                bundles.add(taken(answer));
            }
            return bundles;
        } finally {
            clients.shutdown();
        }
    }

    private static PreKeyBundle taken(Future<PreKeyBundle> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a bundle", e);
        }
    }

    /** The notice that the directory has another hash; null inside if it agrees. */
    public Attempt<Comparison> compare(Address sender, List<String> recipients, String hash) {
        return Attempt.of(
                "the hash " + hash + " of " + sender,
                () -> new Comparison(role.compare(new Listed(server, sender, recipients, hash, now))
                        .mismatch()));
    }

    /** @param mismatch the directory's hash, or null */
    public record Comparison(@Nullable String mismatch) {
        public boolean agrees() {
            return mismatch == null;
        }
    }

    /** 33 bytes, of the registration that is or was made. */
    public Bytes identityKey(Address device) {
        return identity(device).publicKey();
    }

    /** All one-time prekeys of these bundles; bundles without one add nothing. */
    public static List<Bytes> oneTimePreKeys(List<PreKeyBundle> bundles) {
        return bundles.stream()
                .map(PreKeyBundle::oneTimePreKey)
                .filter(Objects::nonNull)
                .map(OneTimePreKey::publicKey)
                .toList();
    }

    /** All public keys of a bundle. */
    public static List<Bytes> keys(PreKeyBundle bundle) {
        return Stream.concat(
                        Stream.of(bundle.identityKey(), bundle.signedPreKey().publicKey()),
                        Stream.ofNullable(bundle.oneTimePreKey()).map(OneTimePreKey::publicKey))
                .toList();
    }

    private Request request(Address device) {
        return new Request(role.connect(new OfServer(server)).connection(), device, now);
    }

    private KeyPair identity(Address device) {
        return identities.computeIfAbsent(
                device, each -> world.tools().newKeyPair(world.run().random()));
    }
}
