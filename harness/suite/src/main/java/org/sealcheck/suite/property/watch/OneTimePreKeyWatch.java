package org.sealcheck.suite.property.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.suite.property.play.Device;
import org.sealcheck.suite.property.play.Mail;
import org.sealcheck.suite.property.play.Session;
import org.sealcheck.suite.property.play.Witness;

/** A device holds the one-time prekeys whose sessions it has not read in, and no others (SESS-016, SESS-018). */
public final class OneTimePreKeyWatch implements Witness {
    private final Map<Device, TreeSet<Long>> unused = new HashMap<>();

    @Override
    public void started(Session session, Device recipient) {
        OneTimePreKey oneTime = session.bundle().oneTimePreKey();
        if (oneTime != null) {
            unused(recipient).add(oneTime.id());
        }
        compare(recipient);
    }

    @Override
    public void read(Mail mail) {
        OneTimePreKey oneTime = mail.session().bundle().oneTimePreKey();
        if (oneTime != null && mail.to() != mail.session().initiator()) {
            unused(mail.to()).remove(oneTime.id());
        }
        compare(mail.to());
    }

    @Override
    public void refused(Device by, RejectedException rejection) {
        compare(by);
    }

    private void compare(Device device) {
        assertThat(device.held().oneTimePreKeyIds())
                .as("ids of the one-time prekeys that %s holds", device)
                .containsExactlyElementsOf(unused(device));
    }

    private TreeSet<Long> unused(Device device) {
        return unused.computeIfAbsent(device, key -> new TreeSet<>());
    }
}
