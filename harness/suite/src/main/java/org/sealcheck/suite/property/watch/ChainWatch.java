package org.sealcheck.suite.property.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.property.play.Mail;
import org.sealcheck.suite.property.play.Witness;

/** Ratchet keys and counters move as MSG-005 and MSG-006 say. */
public final class ChainWatch implements Witness {
    private final Map<Seat, Mail> last = new HashMap<>();
    private final Set<Seat> answered = new HashSet<>();
    private final Set<Bytes> seen = new HashSet<>();

    @Override
    public void sent(Mail mail) {
        Seat seat = Seat.ofSender(mail);
        Mail before = last.put(seat, mail);
        boolean hasAnswer = answered.remove(seat);
        if (before == null || hasAnswer) {
            assertThat(seen)
                    .as("ratchet keys before %s, which begins a chain", mail)
                    .doesNotContain(mail.ratchetKey());
            assertThat(mail.counter())
                    .as("counter of %s, which begins a chain", mail)
                    .isZero();
        } else {
            assertThat(mail.ratchetKey())
                    .as("ratchet key of %s, which continues a chain", mail)
                    .isEqualTo(before.ratchetKey());
            assertThat(mail.counter())
                    .as("counter of %s, which continues a chain", mail)
                    .isEqualTo(before.counter() + 1);
        }
        seen.add(mail.ratchetKey());
    }

    @Override
    public void read(Mail mail) {
        if (!mail.session().hasReadFrom(mail.to(), mail.ratchetKey())) {
            answered.add(Seat.ofReader(mail));
        }
    }
}
