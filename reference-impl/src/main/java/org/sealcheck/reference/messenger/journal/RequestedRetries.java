package org.sealcheck.reference.messenger.journal;

import org.pcollections.TreePMap;
import org.sealcheck.reference.signal.Address;

/**
 * How often a device asked for each message that it could not read (RETRY-022).
 *
 * @param counts by sender and message
 */
public record RequestedRetries(TreePMap<Request, Integer> counts) {

    public static RequestedRetries none() {
        return new RequestedRetries(TreePMap.empty());
    }

    public int of(Address sender, String messageId) {
        return counts.getOrDefault(new Request(sender, messageId), 0);
    }

    public RequestedRetries with(Address sender, String messageId, int count) {
        return new RequestedRetries(counts.plus(new Request(sender, messageId), count));
    }

    /** The message was read after all. */
    public RequestedRetries without(Address sender, String messageId) {
        return new RequestedRetries(counts.minus(new Request(sender, messageId)));
    }

    /** Message ids are the sender's: two senders may use the same one. */
    public record Request(Address sender, String messageId) implements Comparable<Request> {
        @Override
        public int compareTo(Request other) {
            int bySender = sender.compareTo(other.sender);
            return bySender == 0 ? messageId.compareTo(other.messageId) : bySender;
        }
    }
}
