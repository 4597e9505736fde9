package org.sealcheck.reference.mtproto.box;

import java.util.List;
import java.util.Map;
import org.pcollections.TreePMap;

/**
 * The server's end of the queue of one device.
 *
 * @param last the qts of the newest event
 * @param events not acknowledged and not expired, by qts
 */
record DeviceQueue(long last, TreePMap<Long, Held> events) {
    /** @param initial the qts before the first event (MT-BOX-003) */
    static DeviceQueue start(long initial) {
        return new DeviceQueue(initial, TreePMap.empty());
    }

    /** MT-BOX-002. */
    DeviceQueue post(byte[] content, long now) {
        long qts = next();
        return new DeviceQueue(qts, events.plus(qts, new Held(content, now)));
    }

    /** MT-BOX-002. */
    private long next() {
        return last + 1;
    }

    /** Without what was acknowledged (MT-BOX-007). */
    DeviceQueue acknowledged(long qts) {
        TreePMap<Long, Held> left = events;
        while (!left.isEmpty() && isAcknowledged(left.firstKey(), qts)) {
            left = left.minusFirstEntry();
        }
        return new DeviceQueue(last, left);
    }

    private static boolean isAcknowledged(long event, long passed) {
        return event <= passed;
    }

    /** Without what is too old (MT-BOX-009). */
    DeviceQueue expired(long now) {
        TreePMap<Long, Held> left = events;
        while (!left.isEmpty() && isExpired(left.firstEntry().getValue(), now)) {
            left = left.minusFirstEntry();
        }
        return new DeviceQueue(last, left);
    }

    /** MT-BOX-009. */
    private static boolean isExpired(Held event, long now) {
        return now - event.at() > BoxLimits.retention();
    }

    /** Everything after a qts, ascending. */
    List<Event> after(long qts) {
        return events.tailMap(qts, false).entrySet().stream()
                .map(DeviceQueue::event)
                .toList();
    }

    private static Event event(Map.Entry<Long, Held> held) {
        return new Event(held.getKey(), held.getValue().content());
    }

    /**
     * An event in the queue.
     *
     * @param at when it came, in ms since 1970
     */
    record Held(byte[] content, long at) {}
}
