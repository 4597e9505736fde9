package org.sealcheck.reference.mtproto.box;

import java.util.List;
import org.pcollections.TreePMap;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;

/**
 * The server's queues, one for each device that is signed in (MT-BOX-001).
 *
 * @param queues by device
 */
public record UpdateServer(TreePMap<String, DeviceQueue> queues) {
    private static final int INITIAL_BYTES = 2;

    public static UpdateServer empty() {
        return new UpdateServer(TreePMap.empty());
    }

    /** A queue for a device, empty, with a first number that is not 0 (MT-BOX-003): 2 bytes of entropy. */
    public UpdateServer signIn(String device, Entropy entropy) {
        return with(device, DeviceQueue.start(initial(entropy.bytes(INITIAL_BYTES))));
    }

    /** MT-BOX-003. */
    private static long initial(byte[] source) {
        return 1 + (Byte.toUnsignedInt(source[0]) << Byte.SIZE | Byte.toUnsignedInt(source[1]));
    }

    /**
     * An event for a device (MT-BOX-002).
     *
     * @throws Rejection signed-out
     */
    public UpdateServer post(String device, byte[] content, long now) {
        return with(device, requireSignedIn(device).expired(now).post(content, now));
    }

    /**
     * The qts of the newest event of a device.
     *
     * @throws Rejection signed-out
     */
    public long state(String device) {
        return requireSignedIn(device).last();
    }

    /**
     * messages.receivedQueue (MT-BOX-007).
     *
     * @throws Rejection signed-out, bad-qts
     */
    public UpdateServer receivedQueue(String device, long maxQts, long now) {
        DeviceQueue queue = requireSignedIn(device).expired(now);
        requireGivenOut(queue, maxQts);
        return with(device, queue.acknowledged(maxQts));
    }

    /**
     * updates.getDifference: what comes after a qts, which it acknowledges; what it gives out it keeps (MT-BOX-008).
     *
     * @throws Rejection signed-out, bad-qts
     */
    public Difference getDifference(String device, long qts, long now) {
        DeviceQueue queue = requireSignedIn(device).expired(now);
        requireGivenOut(queue, qts);
        List<Event> events = queue.after(qts);
        return new Difference(
                with(device, queue.acknowledged(acknowledgedBy(qts, queue.last()))), events, queue.last());
    }

    /** MT-BOX-008: the qts that was passed, not the one that is answered. */
    private static long acknowledgedBy(long passed, long answered) {
        return passed;
    }

    /** Clears a device's queue (MT-BOX-011). */
    public UpdateServer signOut(String device) {
        return new UpdateServer(queues.minus(device));
    }

    /** MT-BOX-012. */
    private static void requireGivenOut(DeviceQueue queue, long qts) {
        if (qts > queue.last()) {
            throw new Rejection(
                    BoxReason.BAD_QTS,
                    "MT-BOX-012",
                    "qts " + qts + " was never given out, the newest is " + queue.last());
        }
    }

    private DeviceQueue requireSignedIn(String device) {
        DeviceQueue queue = queues.get(device);
        if (queue == null) {
            throw new Rejection(BoxReason.SIGNED_OUT, "MT-BOX-011", "the device " + device + " is not signed in");
        }
        return queue;
    }

    private UpdateServer with(String device, DeviceQueue queue) {
        return new UpdateServer(queues.plus(device, queue));
    }

    /**
     * The server after getDifference, and its answer.
     *
     * @param qts of the newest event
     */
    public record Difference(UpdateServer server, List<Event> events, long qts) {}
}
