package org.sealcheck.suite.property.play;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.suite.scenario.wire.Packet;
import org.sealcheck.suite.scenario.wire.WireField;

/**
 * One message as it was sent.
 *
 * @param number of the messages sent in this play, from 1
 * @param session that the model says it belongs to
 * @param body as it lies on the wire
 */
public record Mail(int number, Device from, Device to, Session session, Bytes text, MessageType type, Bytes body) {

    /** Whether it carries the session's set-up. */
    public boolean setsUp() {
        return type == MessageType.PREKEY;
    }

    /** The PreKeySignalMessage, for mail that sets a session up. */
    public Packet envelope() {
        return Packet.envelope(body);
    }

    /** The SignalMessage, which mail that sets a session up has inside. */
    public Packet message() {
        return Packet.message(setsUp() ? envelope().bytes(WireField.INNER_MESSAGE) : body);
    }

    /** 33 bytes. */
    public Bytes ratchetKey() {
        return message().bytes(WireField.RATCHET_KEY);
    }

    public long counter() {
        return message().number(WireField.COUNTER);
    }

    @Override
    public String toString() {
        return "message " + number + " from " + from + " to " + to;
    }
}
