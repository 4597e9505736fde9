package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.MAC;
import static org.sealcheck.contract.Layer.PARSE;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.VectorSource;

/** The MAC of a SignalMessage, and everything it must cover. */
final class MacVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/wire/mac";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("MAC of a SignalMessage")
                .operation("signal.wire.verifyMac")
                .requirements("MSG-002")
                .derivation(
                        "the first 8 bytes of HMAC-SHA256(macKey, senderIdentity || receiverIdentity || version byte"
                                + " || protobuf as received)");
        Sample good = new Sample(file);
        accepted(file, good);
        altered(file, good);
        parties(file, good);
        covered(file, good);
    }

    /** One good message with its keys. */
    private static final class Sample {
        final Bytes macKey;
        final Bytes sender;
        final Bytes receiver;
        final Protobuf message;

        Sample(FileBuilder file) {
            macKey = file.random().bytes("mac key", 32);
            sender = KeyPair.named(file, "sender").publicKey();
            receiver = KeyPair.named(file, "receiver").publicKey();
            Bytes ratchetKey = KeyPair.named(file, "ratchet key").publicKey();
            message = Wire.message(ratchetKey, 7, 3, file.random().bytes("ciphertext", 32));
        }

        Bytes signed(Bytes version, Protobuf other) {
            Bytes versioned = Deviations.concat(version, other.encode());
            return Deviations.concat(versioned, Wire.mac(macKey, sender, receiver, versioned));
        }

        Fields input() {
            return input(signed(Wire.VERSION, message));
        }

        Fields input(Bytes body) {
            return Fields.of("body", body)
                    .with("senderIdentity", sender)
                    .with("receiverIdentity", receiver)
                    .with("macKey", macKey);
        }

        /** A genuine MAC before other bytes. */
        Bytes withMacOf(Protobuf original, Protobuf sent) {
            Bytes mac = Wire.mac(macKey, sender, receiver, Deviations.concat(Wire.VERSION, original.encode()));
            return Wire.framed(Wire.VERSION, sent, mac);
        }
    }

    private static void accepted(FileBuilder file, Sample good) {
        file.add("good", "a genuine message", "known-answer").answers(good.input(), Fields.none());
        for (String version : new String[] {"30", "32", "34", "3f"}) {
            file.add("good_version_byte_" + version, "written with version byte " + version, "low-nibble")
                    .requirements("WIRE-004")
                    .answers(good.input(good.signed(Bytes.hex(version), good.message)), Fields.none());
        }
        file.add("good_unknown_field", "written with a field nobody knows", "unknown-field")
                .requirements("WIRE-004", "WIRE-007")
                .answers(good.input(good.signed(Wire.VERSION, good.message.varint(99, 1))), Fields.none());
        file.add("good_fields_reversed", "written with its fields in reverse order", "field-order")
                .requirements("WIRE-004")
                .answers(good.input(good.signed(Wire.VERSION, good.message.reverse())), Fields.none());
        file.add("good_overlong_counter", "written with its counter in 5 bytes", "overlong-varint")
                .requirements("WIRE-004")
                .answers(
                        good.input(good.signed(Wire.VERSION, good.message.overlong(Wire.COUNTER, 7, 5))),
                        Fields.none());
        file.add("good_counter_twice", "written with two counters", "duplicate-field")
                .requirements("WIRE-004")
                .answers(good.input(good.signed(Wire.VERSION, good.message.varint(Wire.COUNTER, 8))), Fields.none());
    }

    private static void altered(FileBuilder file, Sample good) {
        Bytes body = good.signed(Wire.VERSION, good.message);
        int start = body.size() - Wire.MAC_LENGTH;
        for (int i = 0; i < Wire.MAC_LENGTH; i++) {
            refused(
                    file,
                    "mac_byte_" + i,
                    "byte " + i + " of the MAC has its lowest bit flipped",
                    good.input(Deviations.flipBit(body, 8 * (start + i))),
                    "altered-mac",
                    "bit-flip");
        }
        refused(
                file,
                "mac_last_bit",
                "the highest bit of the MAC's last byte is flipped",
                good.input(Deviations.flipBit(body, 8 * body.size() - 1)),
                "altered-mac",
                "bit-flip");
        refused(
                file,
                "mac_zero",
                "8 zero bytes",
                good.input(Wire.framed(Wire.VERSION, good.message, Bytes.of(new byte[8]))),
                "altered-mac");
        Bytes mac = Deviations.slice(body, start, body.size());
        refused(
                file,
                "mac_next_8_bytes",
                "the second 8 bytes of the HMAC",
                good.input(Wire.framed(Wire.VERSION, good.message, tail(good))),
                "altered-mac");
        refused(
                file,
                "mac_doubled",
                "the MAC twice",
                good.input(Deviations.concat(body, mac)),
                new Layer[] {MAC, PARSE},
                "altered-mac",
                "trailing-bytes");
        for (int missing : new int[] {1, 4, 8}) {
            refused(
                    file,
                    "mac_lacks_" + missing,
                    missing + " bytes are missing at the end",
                    good.input(Deviations.truncate(body, body.size() - missing)),
                    new Layer[] {MAC, PARSE},
                    "altered-mac",
                    "truncated");
        }
        for (String extra : new String[] {"00", "ff", "00000000"}) {
            refused(
                    file,
                    "mac_extended_" + extra,
                    "bytes " + extra + " follow the MAC",
                    good.input(Deviations.append(body, extra)),
                    new Layer[] {MAC, PARSE},
                    "altered-mac",
                    "trailing-bytes");
        }
        file.add("body_empty", "no bytes at all", "truncated", "empty-field")
                .requirements("WIRE-008")
                .refuses(good.input(Bytes.empty()), PARSE, "bad-message");
        file.add("body_mac_alone", "the MAC and nothing before it", "truncated")
                .requirements("WIRE-008")
                .refuses(good.input(mac), PARSE, "bad-message");
    }

    private static void parties(FileBuilder file, Sample good) {
        Fields input = good.input();
        refused(
                file,
                "identities_swapped",
                "sender and receiver are swapped",
                input.with("senderIdentity", good.receiver).with("receiverIdentity", good.sender),
                "wrong-identity-order",
                "reflection");
        refused(
                file,
                "sender_twice",
                "the sender's identity in both places",
                input.with("receiverIdentity", good.sender),
                "wrong-identity-order");
        refused(
                file,
                "receiver_twice",
                "the receiver's identity in both places",
                input.with("senderIdentity", good.receiver),
                "wrong-identity-order");
        Bytes other = KeyPair.named(file, "somebody else").publicKey();
        refused(
                file,
                "other_sender",
                "somebody else's identity as sender",
                input.with("senderIdentity", other),
                "wrong-key");
        refused(
                file,
                "other_receiver",
                "somebody else's identity as receiver",
                input.with("receiverIdentity", other),
                "wrong-key");
        refused(
                file,
                "sender_one_bit",
                "one bit of the sender's identity is flipped",
                input.flipBit("senderIdentity", 8),
                "wrong-key",
                "bit-flip");
        refused(
                file,
                "mac_key_one_bit",
                "one bit of the MAC key is flipped",
                input.flipBit("macKey", 0),
                "wrong-key",
                "bit-flip");
        refused(file, "mac_key_zero", "a MAC key of zeros", input.with("macKey", Bytes.of(new byte[32])), "wrong-key");
        Bytes versioned = Deviations.concat(Wire.VERSION, good.message.encode());
        refused(
                file,
                "no_identities_covered",
                "the sender computed the MAC over version and protobuf alone",
                good.input(
                        Deviations.concat(versioned, Wire.mac(good.macKey, Bytes.empty(), Bytes.empty(), versioned))),
                "wrong-identity-order");
        Bytes rawSender = Deviations.slice(good.sender, 1, 33);
        Bytes rawReceiver = Deviations.slice(good.receiver, 1, 33);
        refused(
                file,
                "identities_without_type",
                "the sender computed the MAC over identities of 32 bytes",
                good.input(Deviations.concat(versioned, Wire.mac(good.macKey, rawSender, rawReceiver, versioned))),
                "wrong-identity-order");
        refused(
                file,
                "version_byte_not_covered",
                "the sender computed the MAC without the version byte",
                good.input(Deviations.concat(
                        versioned, Wire.mac(good.macKey, good.sender, good.receiver, good.message.encode()))),
                "altered-header");
    }

    private static void covered(FileBuilder file, Sample good) {
        for (String version : new String[] {"30", "32", "34", "3f"}) {
            Bytes body = Deviations.concat(
                    Bytes.hex(version),
                    Deviations.slice(
                            good.signed(Wire.VERSION, good.message),
                            1,
                            good.signed(Wire.VERSION, good.message).size()));
            refusedAltered(
                    file,
                    "version_byte_" + version,
                    "the version byte became " + version,
                    good.input(body),
                    "low-nibble",
                    "altered-header");
        }
        Protobuf message = good.message;
        refusedAltered(
                file,
                "ratchet_key_altered",
                "another ratchet key",
                good.input(good.withMacOf(message, message.set(Wire.RATCHET_KEY, good.sender))),
                "altered-header");
        refusedAltered(
                file,
                "counter_altered",
                "counter 8 instead of 7",
                good.input(good.withMacOf(message, message.set(Wire.COUNTER, 8))),
                "altered-header");
        refusedAltered(
                file,
                "previous_counter_altered",
                "previousCounter 4 instead of 3",
                good.input(good.withMacOf(message, message.set(Wire.PREVIOUS_COUNTER, 4))),
                "altered-header");
        refusedAltered(
                file,
                "previous_counter_dropped",
                "no previousCounter",
                good.input(good.withMacOf(message, message.drop(Wire.PREVIOUS_COUNTER))),
                "altered-header",
                "missing-field");
        refusedAltered(
                file,
                "unknown_field_appended",
                "a field nobody knows was appended",
                good.input(good.withMacOf(message, message.varint(99, 1))),
                "unknown-field");
        refusedAltered(
                file,
                "unknown_field_removed",
                "a field nobody knows was removed",
                good.input(good.withMacOf(message.varint(99, 1), message)),
                "unknown-field");
        refusedAltered(
                file,
                "fields_reordered",
                "the same fields in another order",
                good.input(good.withMacOf(message, message.reverse())),
                "field-order");
        refusedAltered(
                file,
                "counter_overlong",
                "the same counter in 5 bytes",
                good.input(good.withMacOf(message, message.overlong(Wire.COUNTER, 7, 5))),
                "overlong-varint");
        refusedAltered(
                file,
                "counter_repeated",
                "the same counter twice",
                good.input(good.withMacOf(message, message.varint(Wire.COUNTER, 7))),
                "duplicate-field");
        for (int bit : new int[] {0, 127, 128, 255}) {
            Bytes ciphertext = Deviations.flipBit(message.value(Wire.CIPHERTEXT), bit);
            refusedAltered(
                    file,
                    "ciphertext_bit_" + bit,
                    "bit " + bit + " of the ciphertext is flipped",
                    good.input(good.withMacOf(message, message.set(Wire.CIPHERTEXT, ciphertext))),
                    "altered-ciphertext",
                    "bit-flip");
        }
        Bytes shorter = Deviations.truncate(message.value(Wire.CIPHERTEXT), 16);
        refusedAltered(
                file,
                "ciphertext_truncated",
                "the ciphertext lacks its last block",
                good.input(good.withMacOf(message, message.set(Wire.CIPHERTEXT, shorter))),
                "altered-ciphertext",
                "truncated");
    }

    /** Bytes 8 to 16 of the HMAC: the HMAC with the first ones cut off. */
    private static Bytes tail(Sample good) {
        Bytes versioned = Deviations.concat(Wire.VERSION, good.message.encode());
        return Deviations.slice(Wire.hmac(good.macKey, good.sender, good.receiver, versioned), 8, 16);
    }

    private static void refused(FileBuilder file, String id, String comment, Fields input, String... flags) {
        file.add(id, comment, flags).refuses(input, MAC, "bad-mac");
    }

    private static void refused(
            FileBuilder file, String id, String comment, Fields input, Layer[] layers, String... flags) {
        file.add(id, comment, flags).refuses(input, layers);
    }

    private static void refusedAltered(FileBuilder file, String id, String comment, Fields input, String... flags) {
        file.add(id, comment, flags).requirements("MSG-002", "WIRE-004").refuses(input, MAC, "bad-mac");
    }
}
