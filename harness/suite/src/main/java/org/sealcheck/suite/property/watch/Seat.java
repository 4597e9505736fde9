package org.sealcheck.suite.property.watch;

import org.sealcheck.suite.property.play.Device;
import org.sealcheck.suite.property.play.Mail;
import org.sealcheck.suite.property.play.Session;

/** One device's end of one session: where a sender chain belongs. */
record Seat(Session session, Device device) {
    static Seat ofSender(Mail mail) {
        return new Seat(mail.session(), mail.from());
    }

    static Seat ofReader(Mail mail) {
        return new Seat(mail.session(), mail.to());
    }
}
