package org.sealcheck.suite.property.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.group.GroupMove.Alter;
import org.sealcheck.suite.property.group.GroupMove.Cut;
import org.sealcheck.suite.property.group.GroupMove.Deliver;
import org.sealcheck.suite.property.group.GroupMove.Give;
import org.sealcheck.suite.property.group.GroupMove.Misattribute;
import org.sealcheck.suite.property.group.GroupMove.Misdirect;
import org.sealcheck.suite.property.group.GroupMove.Renew;
import org.sealcheck.suite.property.group.GroupMove.Repeat;
import org.sealcheck.suite.property.group.GroupMove.Restart;
import org.sealcheck.suite.property.group.GroupMove.Send;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.Entropy;
import org.sealcheck.suite.scenario.Tampering;

/**
 * Acts a script out with five devices, and holds every answer against the model: a device reads exactly the messages
 * whose key it was given in time, each once, and all else is refused.
 */
final class GroupPlay {
    private static final int DEVICES = 5;

    /** More would be dropped (GRP-039). */
    private static final int MOST_KEYS = 5;

    private final GroupScript script;
    private final List<GroupDevice> devices = new ArrayList<>();
    private final List<GroupMail> mails = new ArrayList<>();
    private boolean comparesStates;

    GroupPlay(GroupScript script) {
        this.script = script;
        Entropy entropy = new Entropy(script.seed());
        for (int i = 0; i < DEVICES; i++) {
            devices.add(new GroupDevice(i, implementation(i), entropy));
        }
    }

    GroupPlay comparingStates() {
        comparesStates = true;
        return this;
    }

    private Implementation implementation(int device) {
        Run run = Run.current();
        boolean byPeer = script.mixed()
                && device % 2 == 1
                && run.profiles().isActive("sender-keys-v3")
                && run.peer().plays("signal.group");
        return byPeer ? run.peer() : run.subject();
    }

    List<GroupDevice> devices() {
        return devices;
    }

    List<GroupMail> mails() {
        return mails;
    }

    GroupPlay play() {
        script.moves().forEach(this::make);
        return this;
    }

    private void make(GroupMove move) {
        if (move instanceof Give give) {
            give(device(give.from()), device(give.to()));
        } else if (move instanceof Renew renew) {
            GroupDevice device = device(renew.device());
            if (device.made < MOST_KEYS) {
                device.renew();
            }
        } else if (move instanceof Send send) {
            send(device(send.from()), send.text());
        } else if (move instanceof Restart restart) {
            device(restart.device()).restart();
        } else if (move instanceof Repeat repeat) {
            repeat(repeat.which());
        } else if (!mails.isEmpty()) {
            makeWithMail(move);
        }
    }

    private void makeWithMail(GroupMove move) {
        if (move instanceof Deliver deliver) {
            deliver(mail(deliver.which()), device(deliver.to()));
        } else if (move instanceof Alter alter) {
            GroupMail mail = mail(alter.which());
            refuse(mail, device(alter.to()), GroupDevice.GROUP, sender(mail), Altered.bit(mail.body(), alter.bit()));
        } else if (move instanceof Cut cut) {
            GroupMail mail = mail(cut.which());
            Bytes body =
                    Tampering.resized(mail.body(), cut.length() % mail.body().size());
            refuse(mail, device(cut.to()), GroupDevice.GROUP, sender(mail), body);
        } else if (move instanceof Misdirect misdirect) {
            GroupMail mail = mail(misdirect.which());
            refuse(mail, device(misdirect.to()), GroupDevice.OTHER_GROUP, sender(mail), mail.body());
        } else if (move instanceof Misattribute lie) {
            GroupMail mail = mail(lie.which());
            GroupDevice claimed = device(lie.claimed());
            GroupDevice to = device(lie.to());
            if (claimed != mail.key().owner() && claimed != to) {
                refuse(mail, to, GroupDevice.GROUP, claimed.address(), mail.body());
            }
        }
    }

    private void give(GroupDevice from, GroupDevice to) {
        if (from == to || to.given.containsKey(from.key())) {
            return;
        }
        Bytes distribution = from.distribution();
        if (to.given.containsKey(from.key())) {
            return; // its first key was made by the call
        }
        to.take(from, distribution);
        to.given.put(from.key(), from.sent);
        to.distributions.add(Map.entry(from, distribution));
    }

    private void repeat(int which) {
        List<GroupDevice> holders =
                devices.stream().filter(each -> !each.distributions.isEmpty()).toList();
        if (!holders.isEmpty()) {
            GroupDevice device = holders.get(which % holders.size());
            var again = device.distributions.get(which % device.distributions.size());
            device.take(again.getKey(), again.getValue());
            mails.stream()
                    .filter(mail -> mail.key().owner() == again.getKey() && device.read.contains(mail))
                    .forEach(mail -> refuse(mail, device, GroupDevice.GROUP, sender(mail), mail.body()));
        }
    }

    private void send(GroupDevice from, Bytes text) {
        if (from.made > 0) {
            mails.add(new GroupMail(from.key(), from.sent, text, from.encrypt(text)));
            from.sent++;
        }
    }

    private void deliver(GroupMail mail, GroupDevice to) {
        if (to == mail.key().owner()) {
            return; // what a device makes of its own messages is its own business
        }
        if (!mail.isReadableBy(to)) {
            refuse(mail, to, GroupDevice.GROUP, sender(mail), mail.body());
            return;
        }
        try {
            assertThat(to.decrypt(GroupDevice.GROUP, sender(mail), mail.body()))
                    .as("%s reads %s", to, mail)
                    .isEqualTo(mail.text());
        } catch (RejectedException refused) {
            throw new CheckFailure(
                    FailureLayer.WRONGLY_REJECTED,
                    refused.reason(),
                    to + " had to read " + mail + ", and refused it: " + Rejections.describe(refused));
        }
        to.read.add(mail);
    }

    private void refuse(GroupMail mail, GroupDevice to, String group, Address from, Bytes body) {
        if (to == mail.key().owner()) {
            return;
        }
        boolean compares = comparesStates && to.showsState();
        Bytes before = compares ? to.state() : Bytes.empty();
        Rejections.expect(() -> to.decrypt(group, from, body));
        if (compares) {
            assertThat(to.state())
                    .as("what %s stores after it refused something", to)
                    .isEqualTo(before);
        }
    }

    private static Address sender(GroupMail mail) {
        return mail.key().owner().address();
    }

    private GroupMail mail(int which) {
        return mails.get(which % mails.size());
    }

    private GroupDevice device(int which) {
        return devices.get(which % devices.size());
    }
}
