package org.sealcheck.suite.property.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle;

/** What the model knows of one session: who started it from which bundle, and how far it has come. */
public final class Session {
    private final Device initiator;
    private final PreKeyBundle bundle;
    private final Map<Device, List<Bytes>> chainsRead = new HashMap<>();
    private boolean accepted;
    private boolean answered;

    Session(Device initiator, PreKeyBundle bundle) {
        this.initiator = initiator;
        this.bundle = bundle;
    }

    public Device initiator() {
        return initiator;
    }

    /** What it was started from. */
    public PreKeyBundle bundle() {
        return bundle;
    }

    /** Whether a message of this device carries the session's set-up: until it has read an answer (SESS-014). */
    public boolean setsUpFrom(Device sender) {
        return sender == initiator && !answered;
    }

    /** Whether its recipient has ever read a message of it, and so used up the one-time prekey. */
    boolean wasAccepted() {
        return accepted;
    }

    /** How many newer chains of the sender this device has read from since it read from that chain; 0 if it never has. */
    public int chainsSince(Device reader, Bytes ratchetKey) {
        List<Bytes> chains = chains(reader);
        int index = chains.indexOf(ratchetKey);
        return index < 0 ? 0 : chains.size() - 1 - index;
    }

    /** Whether this device has read from that chain. */
    public boolean hasReadFrom(Device reader, Bytes ratchetKey) {
        return chains(reader).contains(ratchetKey);
    }

    void read(Device reader, Bytes ratchetKey) {
        if (reader == initiator) {
            answered = true;
        } else {
            accepted = true;
        }
        if (!hasReadFrom(reader, ratchetKey)) {
            chains(reader).add(ratchetKey);
        }
    }

    private List<Bytes> chains(Device reader) {
        return chainsRead.computeIfAbsent(reader, key -> new ArrayList<>());
    }
}
