package org.sealcheck.suite.scenario;

import java.util.function.UnaryOperator;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.suite.scenario.wire.Packet;
import org.sealcheck.suite.scenario.wire.RawField;
import org.sealcheck.suite.scenario.wire.WireField;

/**
 * One message on its way.
 *
 * @param from who sent it, which is whom the transport names as sender unless it lies
 * @param text what it says, by which features name it
 * @param type as the transport tells it
 * @param body the ciphertext as it lies on the wire
 */
public record Letter(Actor from, Actor to, String text, MessageType type, Bytes body) {

    public Letter withBody(Bytes value) {
        return new Letter(from, to, text, type, value);
    }

    public Letter as(MessageType value) {
        return new Letter(from, to, text, value, body);
    }

    /** Whether it carries what its recipient needs to build the session (SESS-014). */
    public boolean setsUp() {
        return type == MessageType.PREKEY;
    }

    /** The PreKeySignalMessage, for a letter that sets a session up. */
    public Packet envelope() {
        return Packet.envelope(body);
    }

    /** The SignalMessage, which a letter that sets a session up has inside. */
    public Packet message() {
        return Packet.message(setsUp() ? envelope().bytes(WireField.INNER_MESSAGE) : body);
    }

    /** The part of it that a field stands in. */
    public Packet packetOf(WireField field) {
        return field.ofEnvelope() ? envelope() : message();
    }

    /** The same letter with its SignalMessage changed, wherever it stands. */
    public Letter changeMessage(UnaryOperator<Packet> change) {
        Bytes changed = change.apply(message()).encode();
        return withBody(
                setsUp()
                        ? envelope()
                                .with(new RawField.Delimited(WireField.INNER_MESSAGE.number(), changed))
                                .encode()
                        : changed);
    }

    /** The same letter with its PreKeySignalMessage changed, and the message inside left alone. */
    public Letter changeEnvelope(UnaryOperator<Packet> change) {
        return withBody(change.apply(envelope()).encode());
    }

    /** The same letter with the part changed that a field stands in. */
    public Letter changePacketOf(WireField field, UnaryOperator<Packet> change) {
        return field.ofEnvelope() ? changeEnvelope(change) : changeMessage(change);
    }
}
