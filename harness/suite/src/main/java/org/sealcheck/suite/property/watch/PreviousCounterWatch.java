package org.sealcheck.suite.property.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.sealcheck.suite.property.play.Mail;
import org.sealcheck.suite.property.play.Witness;
import org.sealcheck.suite.scenario.wire.WireField;

/** previousCounter as WIRE-011 says: also where a chain came and went without a message. */
public final class PreviousCounterWatch implements Witness {
    private final Map<Seat, Long> sentOnThisChain = new HashMap<>();
    private final Map<Seat, Long> sentOnThePreviousOne = new HashMap<>();

    @Override
    public void sent(Mail mail) {
        Seat seat = Seat.ofSender(mail);
        sentOnThisChain.merge(seat, 1L, Long::sum);
        long expected = Math.max(sentOnThePreviousOne.getOrDefault(seat, 0L) - 1, 0);
        assertThat(mail.message().number(WireField.PREVIOUS_COUNTER))
                .as("previous counter of %s", mail)
                .isEqualTo(expected);
    }

    @Override
    public void read(Mail mail) {
        if (!mail.session().hasReadFrom(mail.to(), mail.ratchetKey())) {
            Seat seat = Seat.ofReader(mail);
            Long sent = sentOnThisChain.remove(seat);
            sentOnThePreviousOne.put(seat, sent == null ? 0L : sent);
        }
    }
}
