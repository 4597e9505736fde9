package org.sealcheck.suite.scenario.messenger;

import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MessengerBackfill;
import org.sealcheck.contract.messenger.MessengerBackfill.AccountList;
import org.sealcheck.contract.messenger.MessengerBackfill.Asking;
import org.sealcheck.contract.messenger.MessengerBackfill.Learned;
import org.sealcheck.contract.messenger.MessengerBackfill.Lists;
import org.sealcheck.contract.messenger.MessengerBackfill.NewSender;
import org.sealcheck.contract.messenger.MessengerBackfill.Notice;
import org.sealcheck.contract.messenger.MessengerBackfill.OfMessage;
import org.sealcheck.contract.messenger.MessengerBackfill.OneList;
import org.sealcheck.contract.messenger.MessengerBackfill.Posted;
import org.sealcheck.contract.messenger.MessengerBackfill.Refreshed;
import org.sealcheck.contract.messenger.MessengerBackfill.Row;
import org.sealcheck.contract.messenger.MessengerBackfill.ToSend;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.scenario.World;

/** A sending device of role {@code messenger.backfill}: Alice's first one. The time is whatever the check says. */
public final class SendingDevice {
    public static final Address SELF = new Address("alice", 1);

    /** A hash that no set of devices has in a check. */
    public static final String OTHER_HASH = "2:AAAAAAAA";

    private final MessengerBackfill role = Run.current().subject().role(MessengerBackfill.class);
    private final String sender = role.createSender(new NewSender(SELF)).sender();
    private final List<String> ids = new ArrayList<>();
    private long now;

    public SendingDevice(World world) {
        this.now = world.now();
    }

    /** @param ms may be negative: a clock that goes back */
    public void pass(long ms) {
        now += ms;
    }

    public long now() {
        return now;
    }

    public Attempt<Learned> learn(AccountList list) {
        return Attempt.of("the list of " + list.account(), () -> role.learn(new OneList(sender, list)));
    }

    /** Sends the next message. */
    public Attempt<Posted> send(List<String> recipients, Bytes payload) {
        ids.add("message " + (ids.size() + 1));
        return sendAgain(recipients, payload);
    }

    /** Sends with the id of the last message. */
    public Attempt<Posted> sendAgain(List<String> recipients, Bytes payload) {
        ToSend message = new ToSend(sender, lastId(), recipients, payload, now);
        return Attempt.of(lastId(), () -> role.send(message));
    }

    public String lastId() {
        return ids.get(ids.size() - 1);
    }

    public Attempt<Asking> mismatch(String id, String hash) {
        return Attempt.of("the notice about " + id, () -> role.mismatch(new Notice(sender, id, hash, now)));
    }

    public Attempt<Refreshed> refreshed(String id, List<AccountList> lists) {
        return Attempt.of("the lists for " + id, () -> role.refreshed(new Lists(sender, id, lists, now)));
    }

    public List<Row> journal(String id) {
        return role.journal(new OfMessage(sender, id)).rows();
    }
}
