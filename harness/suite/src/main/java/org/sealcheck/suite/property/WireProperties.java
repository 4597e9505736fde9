package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.suite.Rejections.expect;

import java.util.function.Consumer;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.SignalWire;
import org.sealcheck.contract.signal.SignalWire.Message;
import org.sealcheck.contract.signal.SignalWire.PreKeyMessage;
import org.sealcheck.contract.signal.SignalWire.Received;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.property.sample.SomeEntropy;
import org.sealcheck.suite.property.sample.WireMessages;
import org.sealcheck.suite.scenario.Tampering;
import org.sealcheck.suite.scenario.wire.Packet;
import org.sealcheck.suite.scenario.wire.WireField;

/** Reading the two message formats without any session. An internal error or a crash fails any of these by itself. */
final class WireProperties {

    @Property(tries = 200)
    @Checks(
            id = "signal/wire/any-bytes-are-read-or-refused",
            title = "any bytes given as a message are read or refused, never an internal error",
            requirements = "WIRE-008",
            roles = "signal.wire")
    void anyBytesAreReadOrRefused(@ForAll(supplier = SomeBytes.Garbage.class) Bytes body) {
        requireSound(body);
    }

    @Property(tries = 200)
    @Checks(
            id = "signal/wire/damaged-messages-are-read-or-refused",
            title = "a message with any bit flipped is refused, or read with every field in its range",
            requirements = {"WIRE-008", "WIRE-001"},
            roles = "signal.wire")
    void damagedMessagesAreReadOrRefused(
            @ForAll(supplier = WireMessages.Messages.class) Packet message, @ForAll @IntRange(max = 2000) int bit) {
        requireSound(Altered.bit(message.encode(), bit));
    }

    @Property(tries = 200)
    @Checks(
            id = "signal/wire/damaged-set-ups-are-read-or-refused",
            title =
                    "a message with session set-up and any bit flipped is refused, or read with every field in its range",
            requirements = {"WIRE-008", "WIRE-005"},
            roles = "signal.wire")
    void damagedSetUpsAreReadOrRefused(
            @ForAll(supplier = WireMessages.Envelopes.class) Packet envelope, @ForAll @IntRange(max = 3000) int bit) {
        requireSound(Altered.bit(envelope.encode(), bit));
    }

    @Property(tries = 50)
    @Checks(
            id = "signal/wire/messages-read-as-written",
            title = "a message reads with exactly the fields it was written with",
            requirements = "WIRE-001",
            roles = "signal.wire")
    void messagesReadAsWritten(@ForAll(supplier = WireMessages.Messages.class) Packet message) {
        requireSame(wire().parseMessage(new Received(message.encode())), message);
    }

    @Property(tries = 50)
    @Checks(
            id = "signal/wire/set-ups-read-as-written",
            title =
                    "a message with session set-up reads with exactly the fields it was written with, a one-time prekey's id only if there is one",
            requirements = "WIRE-005",
            roles = "signal.wire")
    void setUpsReadAsWritten(@ForAll(supplier = WireMessages.Envelopes.class) Packet envelope) {
        requireSame(wire().parsePreKeyMessage(new Received(envelope.encode())), envelope);
    }

    @Property(tries = 50)
    @Checks(
            id = "signal/wire/order-and-unknown-fields-do-not-matter",
            title = "messages read the same with their fields in any order and unknown ones among them",
            requirements = "WIRE-007",
            roles = "signal.wire")
    void orderAndUnknownFieldsDoNotMatter(
            @ForAll(supplier = WireMessages.Messages.class) Packet message,
            @ForAll(supplier = WireMessages.Envelopes.class) Packet envelope,
            @ForAll(supplier = SomeEntropy.class) long order) {
        requireSame(
                wire().parseMessage(new Received(
                        WireMessages.rearranged(message, order).encode())),
                message);
        requireSame(
                wire().parsePreKeyMessage(new Received(
                        WireMessages.rearranged(envelope, order).encode())),
                envelope);
    }

    @Property(tries = 100)
    @Checks(
            id = "signal/wire/cut-messages-refused",
            title = "a message cut off anywhere behind its version is refused",
            requirements = {"WIRE-008", "WIRE-002"},
            roles = "signal.wire")
    void cutMessagesRefused(
            @ForAll(supplier = WireMessages.Messages.class) Packet message,
            @ForAll @IntRange(max = 10_000) int length) {
        Bytes body = message.encode();
        expect(
                () -> wire().parseMessage(new Received(Tampering.resized(body, 1 + length % (body.size() - 1)))),
                Layer.PARSE);
    }

    @Property(tries = 100)
    @Checks(
            id = "signal/wire/cut-set-ups-refused",
            title = "a message with session set-up cut off anywhere behind its version is refused",
            requirements = {"WIRE-008", "WIRE-006"},
            roles = "signal.wire")
    void cutSetUpsRefused(
            @ForAll(supplier = WireMessages.Envelopes.class) Packet envelope,
            @ForAll @IntRange(max = 10_000) int length) {
        Bytes body = envelope.encode();
        expect(
                () -> wire().parsePreKeyMessage(new Received(Tampering.resized(body, 1 + length % (body.size() - 1)))),
                Layer.PARSE);
    }

    @Property(tries = 50)
    @Checks(
            id = "signal/wire/only-the-high-nibble-is-the-version",
            title =
                    "of the 256 version bytes exactly the 16 with version 3 in the high nibble are read, the rest refused for their version",
            requirements = "WIRE-003",
            roles = "signal.wire")
    void onlyTheHighNibbleIsTheVersion(
            @ForAll(supplier = WireMessages.Messages.class) Packet message,
            @ForAll @IntRange(max = 15) int version,
            @ForAll @IntRange(max = 15) int low) {
        Packet changed = message.withVersionByte(version << 4 | low);
        Received received = new Received(changed.encode());
        if (version == 3) {
            requireSame(wire().parseMessage(received), changed);
        } else {
            expect(
                    () -> wire().parseMessage(received),
                    Layer.VERSION,
                    version < 3 ? "legacy-version" : "unknown-version");
        }
    }

    private static void requireSound(Bytes body) {
        ifRead(() -> wire().parseMessage(new Received(body)), WireProperties::requireInRange);
        ifRead(() -> wire().parsePreKeyMessage(new Received(body)), WireProperties::requireInRange);
    }

    private static <T> void ifRead(Supplier<T> read, Consumer<T> then) {
        T message;
        try {
            message = read.get();
        } catch (RejectedException refused) {
            return;
        }
        then.accept(message);
    }

    private static void requireInRange(Message message) {
        assertThat(message.version()).isEqualTo(3);
        requireKey(message.ratchetKey());
        requireUnsigned32(message.counter());
        if (message.previousCounter() != null) {
            requireUnsigned32(message.previousCounter());
        }
    }

    private static void requireInRange(PreKeyMessage message) {
        assertThat(message.version()).isEqualTo(3);
        requireKey(message.baseKey());
        requireKey(message.identityKey());
        requireUnsigned32(message.registrationId());
        requireUnsigned32(message.signedPreKeyId());
        if (message.preKeyId() != null) {
            requireUnsigned32(message.preKeyId());
        }
    }

    private static void requireKey(Bytes key) {
        assertThat(key.size()).as("length of a key that was read").isEqualTo(33);
        assertThat(key.toByteArray()[0]).as("type of a key that was read").isEqualTo((byte) 5);
    }

    private static void requireUnsigned32(long number) {
        assertThat(number).as("a number that was read").isBetween(0L, 0xFFFF_FFFFL);
    }

    private static void requireSame(Message read, Packet written) {
        assertThat(read.version()).isEqualTo(written.version());
        assertThat(read.ratchetKey()).isEqualTo(written.bytes(WireField.RATCHET_KEY));
        assertThat(read.counter()).isEqualTo(written.number(WireField.COUNTER));
        assertThat(read.ciphertext()).isEqualTo(written.bytes(WireField.CIPHERTEXT));
        if (read.previousCounter() != null) {
            assertThat(read.previousCounter()).isEqualTo(written.number(WireField.PREVIOUS_COUNTER));
        }
    }

    private static void requireSame(PreKeyMessage read, Packet written) {
        assertThat(read.version()).isEqualTo(written.version());
        assertThat(read.registrationId()).isEqualTo(written.number(WireField.REGISTRATION_ID));
        assertThat(read.preKeyId())
                .isEqualTo(
                        written.has(WireField.ONE_TIME_PREKEY_ID)
                                ? (Long) written.number(WireField.ONE_TIME_PREKEY_ID)
                                : null);
        assertThat(read.signedPreKeyId()).isEqualTo(written.number(WireField.SIGNED_PREKEY_ID));
        assertThat(read.baseKey()).isEqualTo(written.bytes(WireField.BASE_KEY));
        assertThat(read.identityKey()).isEqualTo(written.bytes(WireField.IDENTITY_KEY));
        assertThat(read.message()).isEqualTo(written.bytes(WireField.INNER_MESSAGE));
    }

    private static SignalWire wire() {
        return Run.current().subject().role(SignalWire.class);
    }
}
