package org.sealcheck.reference.mtproto.actions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.OrderedPMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What one end of a secret chat shows. Immutable.
 *
 * @param messages in the order in which they were said, by random_id
 * @param notices in the same order
 * @param timer seconds for messages that bring none of their own; 0: off
 * @param typing what the peer is doing just now: the name of a SendMessageAction
 * @param readUntil the peer has read everything up to this date, seconds since 1970
 * @param closed nothing more is said here
 */
public record History(
        OrderedPMap<Long, StoredMessage> messages,
        PVector<Notice> notices,
        int timer,
        Optional<String> typing,
        long readUntil,
        boolean closed) {

    public static History empty() {
        return new History(OrderedPMap.empty(), TreePVector.empty(), 0, Optional.empty(), 0, false);
    }

    /** The messages that are not destroyed yet at {@code now} (MT-ACT-008). */
    public List<StoredMessage> visible(long now) {
        return messages.values().stream().filter(each -> !each.expired(now)).toList();
    }

    Optional<StoredMessage> find(long randomId) {
        return Optional.ofNullable(messages.get(randomId));
    }

    History with(StoredMessage message) {
        return withMessages(messages.plus(message.randomId(), message));
    }

    History without(Collection<Long> randomIds) {
        return withMessages(messages.minusAll(randomIds));
    }

    History change(long randomId, UnaryOperator<StoredMessage> step) {
        return find(randomId).map(found -> with(step.apply(found))).orElse(this);
    }

    History with(Notice notice) {
        return new History(messages, notices.plus(notice), timer, typing, readUntil, closed);
    }

    History withTimer(int seconds) {
        return new History(messages, notices, seconds, typing, readUntil, closed);
    }

    History withTyping(Optional<String> action) {
        return new History(messages, notices, timer, action, readUntil, closed);
    }

    History withReadUntil(long date) {
        return new History(messages, notices, timer, typing, date, closed);
    }

    History cleared() {
        return new History(OrderedPMap.empty(), TreePVector.empty(), timer, typing, readUntil, closed);
    }

    History close() {
        return new History(messages, notices, timer, Optional.empty(), readUntil, true);
    }

    private History withMessages(OrderedPMap<Long, StoredMessage> others) {
        return new History(others, notices, timer, typing, readUntil, closed);
    }

    /** How much, not what. */
    @Override
    public String toString() {
        return messages.size() + " messages, " + notices.size() + " notices";
    }
}
