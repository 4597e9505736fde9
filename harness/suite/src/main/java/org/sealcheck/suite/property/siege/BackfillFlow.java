package org.sealcheck.suite.property.siege;

import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.messenger.AccountDevice;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerBackfill;
import org.sealcheck.contract.messenger.MessengerBackfill.AccountList;
import org.sealcheck.contract.messenger.MessengerBackfill.Lists;
import org.sealcheck.contract.messenger.MessengerBackfill.NewSender;
import org.sealcheck.contract.messenger.MessengerBackfill.Notice;
import org.sealcheck.contract.messenger.MessengerBackfill.OneList;
import org.sealcheck.contract.messenger.MessengerBackfill.ToSend;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.scenario.messenger.Client;

/** The server says that its records have more devices than the sender listed, and lists the ghost when asked. */
final class BackfillFlow implements Flow {
    private final Siege siege;

    BackfillFlow(Siege siege) {
        this.siege = siege;
    }

    @Override
    public List<Trick> tricks() {
        return List.of(new Trick("the server claims to know of more devices", 3, this::claim));
    }

    private void claim(int which, int claimed, int third) {
        Sending sending = Act.pick(siege.sendings(), which);
        if (sending == null || sending.kind() != MessageKind.CONTENT) {
            return;
        }
        Client client = sending.by();
        MessengerBackfill role = client.actor().implementation().role(MessengerBackfill.class);
        String sender = role.createSender(new NewSender(client.address())).sender();
        List<String> accounts =
                client.account().equals("bob") ? List.of("bob", "carol") : List.of(client.account(), "bob");
        long now = siege.world().now();
        try {
            for (String account : accounts) {
                role.learn(new OneList(sender, list(account, false)));
            }
            role.send(new ToSend(sender, sending.messageId(), accounts, sending.content(), now));
            List<String> asked = role.mismatch(
                            new Notice(sender, sending.messageId(), "2:AAAAAA" + claimed % 10 + "A", now))
                    .accounts();
            List<AccountList> lists =
                    asked.stream().map(account -> list(account, true)).toList();
            List<Address> resend = asked.isEmpty()
                    ? List.of()
                    : role.refreshed(new Lists(sender, sending.messageId(), lists, now))
                            .resend();
            if (!resend.isEmpty()) {
                throw new CheckFailure(
                        FailureLayer.WRONG_VALUE,
                        client + " would send content again to " + resend + " because the server lists them now");
            }
        } catch (RejectedException refusal) {
            siege.refused(client, refusal);
        }
    }

    private AccountList list(String account, boolean withGhost) {
        List<AccountDevice> devices = new ArrayList<>();
        for (Client each : siege.clients()) {
            if (each.account().equals(account)) {
                devices.add(new AccountDevice(
                        each.address().deviceId(), each.actor().identityKey()));
            }
        }
        Client ghost = siege.ghost();
        if (withGhost && ghost.account().equals(account)) {
            devices.add(
                    new AccountDevice(ghost.address().deviceId(), ghost.actor().identityKey()));
        }
        return new AccountList(account, devices, null);
    }
}
