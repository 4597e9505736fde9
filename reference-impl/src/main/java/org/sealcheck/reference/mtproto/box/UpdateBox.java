package org.sealcheck.reference.mtproto.box;

import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.sealcheck.reference.Rejection;

/**
 * A device's end of the queue.
 *
 * @param known the qts up to which events were received
 * @param durable the qts up to which they were written where a crash does not reach them; never above {@code known}
 * @param events received, ascending; those above {@code durable} are lost in a crash
 * @param signedIn false once the device was signed out: then the numbers mean nothing (MT-BOX-011)
 */
public record UpdateBox(long known, long durable, PVector<Event> events, boolean signedIn) {

    /** A box that begins where the server says: the first number is any (MT-BOX-003). */
    public static UpdateBox open(long qts) {
        return new UpdateBox(qts, qts, TreePVector.empty(), true);
    }

    /**
     * An event that the server pushes (MT-BOX-004 to MT-BOX-006).
     *
     * @throws Rejection signed-out
     */
    public Received receive(Event event) {
        requireSignedIn();
        if (isRepeated(event)) {
            return new Received(this, Arrival.REPEATED);
        }
        return isNext(event) ? new Received(with(event), Arrival.STORED) : new Received(this, Arrival.HOLE);
    }

    /** MT-BOX-005. */
    private boolean isRepeated(Event event) {
        return event.qts() <= known;
    }

    /** MT-BOX-006. */
    private boolean isNext(Event event) {
        return event.qts() == known + 1;
    }

    /**
     * What getDifference brought (MT-BOX-010).
     *
     * @param missed ascending; what is known already is left out
     * @param state the qts up to which the difference goes
     * @throws Rejection signed-out
     */
    public UpdateBox catchUp(List<Event> missed, long state) {
        requireSignedIn();
        UpdateBox box = this;
        for (Event event : missed) {
            box = box.isRepeated(event) ? box : box.with(event);
        }
        return box.upTo(state);
    }

    /** Whatever was not among it the server does not have any more (MT-BOX-010). */
    private UpdateBox upTo(long state) {
        return new UpdateBox(Math.max(known, state), durable, events, signedIn);
    }

    /**
     * Everything received is written where a crash does not reach it.
     *
     * @throws Rejection signed-out
     */
    public UpdateBox store() {
        requireSignedIn();
        return new UpdateBox(known, known, events, true);
    }

    /**
     * What may be acknowledged: for receivedQueue as max_qts, and for getDifference as qts, which acknowledges, too
     * (MT-BOX-007, MT-BOX-008).
     *
     * @throws Rejection signed-out
     */
    public long acknowledgeable() {
        requireSignedIn();
        return safe();
    }

    /** MT-BOX-007. */
    private long safe() {
        return durable;
    }

    /** What is left after a crash: what was stored. */
    public UpdateBox afterCrash() {
        PVector<Event> kept = TreePVector.from(
                events.stream().filter(event -> event.qts() <= durable).toList());
        return new UpdateBox(durable, durable, kept, signedIn);
    }

    /** MT-BOX-011. */
    public UpdateBox signOut() {
        return new UpdateBox(0, 0, TreePVector.empty(), false);
    }

    private UpdateBox with(Event event) {
        return new UpdateBox(event.qts(), durable, events.plus(event), signedIn);
    }

    /** MT-BOX-011. */
    private void requireSignedIn() {
        if (!signedIn) {
            throw new Rejection(BoxReason.SIGNED_OUT, "MT-BOX-011", "the device was signed out; open a new box");
        }
    }

    /** What an event turned out to be. */
    public enum Arrival {
        /** The next one. */
        STORED,
        /** Received before. */
        REPEATED,
        /** Others are missing before it: getDifference brings them and it. */
        HOLE
    }

    /** The box after an event, and what the event turned out to be. */
    public record Received(UpdateBox box, Arrival arrival) {}
}
