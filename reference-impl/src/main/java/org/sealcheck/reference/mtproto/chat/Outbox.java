package org.sealcheck.reference.mtproto.chat;

import java.util.Map;
import java.util.OptionalInt;
import org.pcollections.TreePMap;

/**
 * What may still have to be sent again, by raw out_seq_no (MT-SEQ-014).
 *
 * @param messages those not acknowledged
 */
public record Outbox(TreePMap<Integer, SentMessage> messages) {
    static Outbox empty() {
        return new Outbox(TreePMap.empty());
    }

    Outbox with(int raw, SentMessage message) {
        return new Outbox(messages.plus(raw, message));
    }

    /** Without all below {@code raw}, which are acknowledged: the store is bounded by what is under way (MT-SEQ-014). */
    Outbox acknowledged(int raw) {
        TreePMap<Integer, SentMessage> left = messages;
        while (!left.isEmpty() && isDispensable(left.firstKey(), raw)) {
            left = left.minusFirstEntry();
        }
        return new Outbox(left);
    }

    private static boolean isDispensable(int message, int acknowledged) {
        return message < acknowledged;
    }

    /** The number of the message with this random_id. */
    OptionalInt find(long randomId) {
        for (Map.Entry<Integer, SentMessage> each : messages.entrySet()) {
            if (each.getValue().randomId() == randomId) {
                return OptionalInt.of(each.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
