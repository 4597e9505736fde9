package org.sealcheck.suite.property.mtproto.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.suite.scenario.mtproto.chat.Posted;
import org.sealcheck.suite.secretchat.Insider;
import org.sealcheck.suite.secretchat.Layered;

/** Looks at the numbers of everything one party sends. */
final class NumberWatch {
    private final ChatRole sender;
    private final Insider reader;
    private final List<Layered> first = new ArrayList<>();

    NumberWatch(ChatRole sender, Insider reader) {
        this.sender = sender;
        this.reader = reader;
    }

    void watch(List<Posted> packets) {
        for (Posted each : packets) {
            Insider.Read read = reader.read(each.packet());
            assertThat(read.version())
                    .as("the version of packet %s", each.number())
                    .isEqualTo(2);
            look(read.message());
        }
    }

    private void look(Layered message) {
        assertThat(message.randomBytes().size()).as("random bytes").isGreaterThanOrEqualTo(15);
        assertThat(message.layer()).as("layer").isBetween(46, 144);
        assertThat(message.in() & 1).as("parity of in_seq_no").isEqualTo(sender == ChatRole.CREATOR ? 0 : 1);
        assertThat(message.out() & 1).as("parity of out_seq_no").isEqualTo(sender == ChatRole.CREATOR ? 1 : 0);
        int raw = message.out() >> 1;
        assertThat(raw).as("raw out_seq_no").isLessThanOrEqualTo(first.size());
        if (raw == first.size()) {
            if (raw > 0) {
                assertThat(message.in())
                        .as("in_seq_no")
                        .isGreaterThanOrEqualTo(first.get(raw - 1).in());
            }
            first.add(message);
        } else {
            Bytes none = Bytes.of(new byte[0]);
            assertThat(message.withRandomBytes(none).withLayer(0))
                    .as("message %s, sent again", raw)
                    .isEqualTo(first.get(raw).withRandomBytes(none).withLayer(0));
        }
    }
}
