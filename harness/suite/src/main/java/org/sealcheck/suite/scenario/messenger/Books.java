package org.sealcheck.suite.scenario.messenger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.AccountDevice;
import org.sealcheck.contract.messenger.MessengerVerification;
import org.sealcheck.contract.messenger.MessengerVerification.AccountDevices;
import org.sealcheck.contract.messenger.MessengerVerification.Alerts;
import org.sealcheck.contract.messenger.MessengerVerification.BookDevice;
import org.sealcheck.contract.messenger.MessengerVerification.Changes;
import org.sealcheck.contract.messenger.MessengerVerification.Compared;
import org.sealcheck.contract.messenger.MessengerVerification.Comparing;
import org.sealcheck.contract.messenger.MessengerVerification.DeviceList;
import org.sealcheck.contract.messenger.MessengerVerification.DeviceNotice;
import org.sealcheck.contract.messenger.MessengerVerification.DeviceStep;
import org.sealcheck.contract.messenger.MessengerVerification.Difference;
import org.sealcheck.contract.messenger.MessengerVerification.NewBook;
import org.sealcheck.contract.messenger.MessengerVerification.OfAccount;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.scenario.World;

/**
 * Accounts with their devices as they really are, and what each person's client has in its book of them. The Server,
 * which the harness plays, tells every client whatever it likes.
 */
public final class Books {
    private final World world;
    private final Map<String, String> books = new HashMap<>();
    private final Map<String, TreeMap<Integer, Bytes>> accounts = new HashMap<>();
    private final Map<Address, List<Bytes>> keys = new HashMap<>();

    public Books(World world) {
        this.world = world;
    }

    private MessengerVerification role() {
        return world.run().subject().role(MessengerVerification.class);
    }

    /** The account of a person. */
    public static String account(String name) {
        return World.address(name).name();
    }

    /** The handle of a person's book, which is empty at first. */
    public String book(String owner) {
        return books.computeIfAbsent(
                owner, each -> role().createBook(new NewBook(account(each))).book());
    }

    /** The devices of an account as they are, with their keys; a change of this map is a change of the account. */
    public TreeMap<Integer, Bytes> truth(String name) {
        return accounts.computeIfAbsent(account(name), each -> new TreeMap<>());
    }

    /** The key of a device, also of one that the account does not have any more. */
    public Bytes key(String name, int deviceId) {
        return keys.get(address(name, deviceId)).get(0);
    }

    /** All keys that a device ever had, the newest first. */
    public List<Bytes> keysOf(String name, int deviceId) {
        return keys.get(address(name, deviceId));
    }

    public Bytes newKey() {
        return world.tools().newKeyPair(world.run().random()).publicKey();
    }

    /** Adds a device with a key of its own, or gives one another key. */
    public void renew(String name, int deviceId) {
        Bytes key = newKey();
        keys.computeIfAbsent(address(name, deviceId), each -> new ArrayList<>()).add(0, key);
        truth(name).put(deviceId, key);
    }

    public static Address address(String name, int deviceId) {
        return new Address(account(name), deviceId);
    }

    /** A list of devices, in the order of their ids. */
    public static List<AccountDevice> list(Map<Integer, Bytes> devices) {
        return devices.entrySet().stream()
                .map(each -> new AccountDevice(each.getKey(), each.getValue()))
                .toList();
    }

    /** Tells a client the list of an account as it is. */
    public Attempt<Changes> tell(String owner, String name) {
        return tell(owner, name, null, list(truth(name)));
    }

    public Attempt<Changes> tell(String owner, String name, @Nullable Long version, List<AccountDevice> devices) {
        DeviceList list = new DeviceList(book(owner), account(name), version, devices);
        return Attempt.of("the list of " + name, () -> role().update(list));
    }

    public Attempt<Changes> notice(String owner, String name, List<DeviceStep> steps) {
        DeviceNotice notice = new DeviceNotice(book(owner), account(name), steps);
        return Attempt.of("the notice about " + name, () -> role().notice(notice));
    }

    public void alert(String owner, boolean forSelf, boolean forContacts) {
        role().alert(new Alerts(book(owner), forSelf, forContacts));
    }

    public Attempt<Empty> verify(String owner, Address device, Bytes identityKey) {
        return Attempt.of(
                "the verification of " + device, () -> role().verify(new Compared(book(owner), device, identityKey)));
    }

    public Attempt<List<BookDevice>> devices(String owner, String name) {
        OfAccount account = new OfAccount(book(owner), account(name));
        return Attempt.of("a look at " + name, () -> role().devices(account).devices());
    }

    /** What the owner of a book has on the screen for an account. */
    public String shown(String owner, String name) {
        return role().show(new AccountDevices(known(owner, name))).list();
    }

    public Attempt<List<Difference>> compare(String owner, String name, String shown) {
        Comparing comparing = new Comparing(known(owner, name), shown);
        return Attempt.of("the comparison", () -> role().compare(comparing).differences());
    }

    private List<AccountDevice> known(String owner, String name) {
        return Objects.requireNonNull(devices(owner, name).done()).stream()
                .map(each -> new AccountDevice(each.deviceId(), each.identityKey()))
                .toList();
    }
}
