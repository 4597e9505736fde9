package org.sealcheck.reference.messenger.backfill;

import java.util.Set;
import java.util.TreeSet;
import org.pcollections.TreePMap;
import org.sealcheck.reference.signal.Address;

/**
 * A message as its sender remembers it.
 *
 * @param accounts the recipients and the sender's own
 * @param hash of the listed devices, as it was sent
 * @param sentAt ms since 1970
 * @param journal every device it was encrypted for, with the identity version it had then (BACK-015)
 * @param round how far backfill has come
 */
public record SentMessage(
        boolean control,
        Set<String> accounts,
        String hash,
        long sentAt,
        TreePMap<Address, Integer> journal,
        Round round) {
    /** The one round that a message has (BACK-012). */
    public enum Round {
        /** Nobody said that a device was missed. */
        NONE,
        /** New lists were asked for. */
        ASKED,
        /** New lists came. */
        DONE
    }

    SentMessage asked() {
        return new SentMessage(control, accounts, hash, sentAt, journal, Round.ASKED);
    }

    SentMessage done(TreePMap<Address, Integer> backfilled) {
        return new SentMessage(control, accounts, hash, sentAt, journal.plusAll(backfilled), afterRound());
    }

    Round afterRound() {
        return Round.DONE;
    }

    /** BACK-012: once, and not long after the message was sent. A clock that went back makes it no older. */
    boolean isOpen(long now) {
        return round != Round.DONE && now - sentAt < window();
    }

    /** 5 minutes in ms. */
    static long window() {
        return 5L * 60 * 1000;
    }

    /**
     * The devices that get the message now (BACK-001, BACK-009, BACK-010, BACK-013): listed by now, not encrypted for
     * then, and only if it is a control message.
     */
    Set<Address> missed(Set<Address> listed) {
        Set<Address> missed = new TreeSet<>();
        if (isBackfilled()) {
            missed.addAll(listed);
            missed.removeAll(journal.keySet());
        }
        return missed;
    }

    boolean isBackfilled() {
        return control;
    }

    /** The devices that it was encrypted for and that are listed no more (BACK-013). */
    Set<Address> gone(Set<Address> listed) {
        Set<Address> gone = new TreeSet<>(journal.keySet());
        gone.removeAll(listed);
        return gone;
    }
}
