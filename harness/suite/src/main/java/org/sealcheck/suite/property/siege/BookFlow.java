package org.sealcheck.suite.property.siege;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealcheck.contract.messenger.AccountDevice;
import org.sealcheck.contract.messenger.DeviceChange;
import org.sealcheck.contract.messenger.MessengerVerification;
import org.sealcheck.contract.messenger.MessengerVerification.Alerts;
import org.sealcheck.contract.messenger.MessengerVerification.DeviceList;
import org.sealcheck.contract.messenger.MessengerVerification.NewBook;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.scenario.messenger.Client;

/** What clients tell their users of Bob's devices, when alerts are on. */
final class BookFlow implements Flow {
    private static final String OWNER = "bob";

    private final Siege siege;
    private final Map<Client, String> books = new HashMap<>();
    private boolean ghostListed;

    BookFlow(Siege siege) {
        this.siege = siege;
        for (Client client : siege.clients()) {
            MessengerVerification role = role(client);
            String book = role.createBook(new NewBook(client.account())).book();
            role.alert(new Alerts(book, true, true));
            role.update(new DeviceList(book, OWNER, null, devices(false)));
            books.put(client, book);
        }
    }

    @Override
    public List<Trick> tricks() {
        return List.of(new Trick("the lists of Bob's devices are shown, with the ghost or without", 4, this::update));
    }

    private void update(int listed, int second, int third) {
        boolean nowListed = listed % 2 == 0;
        for (Client client : siege.clients()) {
            List<DeviceChange> alerts = role(client)
                    .update(new DeviceList(books.get(client), OWNER, null, devices(nowListed)))
                    .alerts();
            List<DeviceChange> due = new ArrayList<>();
            if (nowListed != ghostListed) {
                due.add(new DeviceChange(
                        nowListed ? DeviceChange.Kind.ADDED : DeviceChange.Kind.REMOVED,
                        siege.ghost().address(),
                        siege.ghost().actor().identityKey()));
            }
            if (!alerts.equals(due)) {
                throw new CheckFailure(
                        FailureLayer.WRONG_VALUE,
                        client + " alerts its user of " + alerts + " when " + due + " happened to Bob's devices");
            }
        }
        ghostListed = nowListed;
    }

    private List<AccountDevice> devices(boolean withGhost) {
        Client bob = siege.mailroom().client(new Address(OWNER, 1));
        List<AccountDevice> devices = new ArrayList<>();
        devices.add(new AccountDevice(1, bob.actor().identityKey()));
        if (withGhost) {
            devices.add(new AccountDevice(
                    siege.ghost().address().deviceId(), siege.ghost().actor().identityKey()));
        }
        return devices;
    }

    private static MessengerVerification role(Client client) {
        return client.actor().implementation().role(MessengerVerification.class);
    }
}
