package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.VERSION;
import static org.sealcheck.suite.vector.signal.Wire.CIPHERTEXT;
import static org.sealcheck.suite.vector.signal.Wire.COUNTER;
import static org.sealcheck.suite.vector.signal.Wire.PREVIOUS_COUNTER;
import static org.sealcheck.suite.vector.signal.Wire.RATCHET_KEY;

import java.util.Locale;
import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.VectorSource;

/** A SignalMessage read without any session: what is well-formed and what is not. */
final class ParseMessageVectors implements VectorSource {
    private static final long MAX = 0xffff_ffffL;

    @Override
    public String path() {
        return "signal/wire/message";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("SignalMessage, read without its keys")
                .operation("signal.wire.parseMessage")
                .requirements("WIRE-001")
                .derivation("33 || protobuf { 1: ratchetKey, 2: counter, 3: previousCounter, 4: ciphertext } || MAC;"
                        + " the MAC is random here: reading does not check it");
        Sample good = new Sample(file);
        accepted(file, good);
        versions(file, good);
        fields(file, good);
        varints(file, good);
        truncated(file, good);
        BadKeys.refused(
                file, good.ratchetKey, "ratchet_key", key -> body(good.with(good.message.set(RATCHET_KEY, key))));
    }

    /** One good message. */
    private static final class Sample {
        final Bytes ratchetKey;
        final Bytes ciphertext;
        final Bytes mac;
        final Protobuf message;

        Sample(FileBuilder file) {
            ratchetKey = KeyPair.named(file, "ratchet key").publicKey();
            ciphertext = file.random().bytes("ciphertext", 32);
            mac = file.random().bytes("mac", Wire.MAC_LENGTH);
            message = Wire.message(ratchetKey, 7, 3, ciphertext);
        }

        Bytes with(Protobuf other) {
            return Wire.framed(Wire.VERSION, other, mac);
        }

        Fields read() {
            return Fields.of("version", 3)
                    .with("ratchetKey", ratchetKey)
                    .with("counter", 7)
                    .with("previousCounter", 3)
                    .with("ciphertext", ciphertext);
        }
    }

    private static void accepted(FileBuilder file, Sample good) {
        file.add("good", "a message", "known-answer").answers(body(good.with(good.message)), good.read());
        file.add("good_zero_counters", "the first message: both counters 0", "known-answer")
                .answers(
                        body(good.with(Wire.message(good.ratchetKey, 0, 0, good.ciphertext))),
                        good.read().with("counter", 0).with("previousCounter", 0));
        file.add("good_long_ciphertext", "a ciphertext of 1,024 bytes", "boundary")
                .answers(
                        body(good.with(Wire.message(
                                good.ratchetKey, 7, 3, file.random().bytes("long", 1024)))),
                        good.read().with("ciphertext", file.random().bytes("long", 1024)));
        file.add("previous_counter_absent", "no previousCounter: 0", "missing-field")
                .requirements("WIRE-002")
                .answers(
                        body(good.with(good.message.drop(PREVIOUS_COUNTER))),
                        good.read().with("previousCounter", 0));
        for (int field : new int[] {5, 15, 16, 99, 536_870_911}) {
            file.add("unknown_varint_" + field, "a number in field " + field, "unknown-field")
                    .requirements("WIRE-007")
                    .answers(body(good.with(good.message.varint(field, 1))), good.read());
        }
        Protobuf unknown = Protobuf.empty().bytes(6, Bytes.hex("aabbcc"));
        file.add("unknown_bytes_first", "bytes in field 6, before all others", "unknown-field")
                .requirements("WIRE-007")
                .answers(body(good.with(good.message.prepend(unknown))), good.read());
        file.add("unknown_fixed_32", "4 fixed bytes in field 9", "unknown-field", "wrong-wire-type")
                .requirements("WIRE-007")
                .answers(body(good.with(good.message.fixed32(9, 5))), good.read());
        file.add("unknown_fixed_64", "8 fixed bytes in field 9", "unknown-field", "wrong-wire-type")
                .requirements("WIRE-007")
                .answers(body(good.with(good.message.fixed64(9, 5))), good.read());
        file.add("unknown_group", "a group in field 9", "unknown-field", "wrong-wire-type")
                .requirements("WIRE-007")
                .answers(body(good.with(good.message.group(9))), good.read());
        file.add("fields_reversed", "the fields in reverse order", "field-order")
                .answers(body(good.with(good.message.reverse())), good.read());
        Bytes other = KeyPair.named(file, "other ratchet key").publicKey();
        file.add("ratchet_key_twice", "two ratchet keys: the last one counts", "duplicate-field")
                .answers(
                        body(good.with(good.message.bytes(RATCHET_KEY, other))),
                        good.read().with("ratchetKey", other));
        file.add("counter_twice", "two counters: the last one counts", "duplicate-field")
                .answers(
                        body(good.with(good.message.varint(COUNTER, 9))),
                        good.read().with("counter", 9));
        file.add("ciphertext_twice", "two ciphertexts: the last one counts", "duplicate-field")
                .answers(
                        body(good.with(good.message.bytes(CIPHERTEXT, Bytes.hex("00".repeat(16))))),
                        good.read().with("ciphertext", Bytes.hex("00".repeat(16))));
    }

    private static void versions(FileBuilder file, Sample good) {
        for (int low = 0; low < 16; low++) {
            Bytes version = Bytes.hex(String.format(Locale.ROOT, "%02x", 0x30 | low));
            file.add("low_nibble_" + low, "version byte " + version, "low-nibble")
                    .requirements("WIRE-003")
                    .answers(body(Wire.framed(version, good.message, good.mac)), good.read());
        }
        for (int high = 0; high < 16; high++) {
            if (high != 3) {
                Bytes version = Bytes.hex(String.format(Locale.ROOT, "%02x", high << 4 | 3));
                file.add("version_" + high, "version byte " + version, high < 3 ? "legacy-version" : "unknown-version")
                        .requirements("WIRE-003")
                        .refuses(
                                body(Wire.framed(version, good.message, good.mac)),
                                VERSION,
                                high < 3 ? "legacy-version" : "unknown-version");
            }
        }
    }

    private static void fields(FileBuilder file, Sample good) {
        missing(file, "ratchet_key", good.with(good.message.drop(RATCHET_KEY)));
        missing(file, "counter", good.with(good.message.drop(COUNTER)));
        missing(file, "ciphertext", good.with(good.message.drop(CIPHERTEXT)));
        missing(file, "all", good.with(Protobuf.empty()));
        for (int field : new int[] {RATCHET_KEY, CIPHERTEXT}) {
            Protobuf asNumber = good.message.set(field, 5);
            refused(
                    file,
                    "field_" + field + "_as_number",
                    "bytes field " + field + " holds a number",
                    good.with(asNumber),
                    "wrong-wire-type");
            Protobuf asFixed = good.message.replace(field, Protobuf.empty().fixed64(field, 5));
            refused(
                    file,
                    "field_" + field + "_as_fixed_64",
                    "bytes field " + field + " holds 8 fixed bytes",
                    good.with(asFixed),
                    "wrong-wire-type");
        }
        Protobuf counterAsBytes = good.message.set(COUNTER, Bytes.hex("07"));
        refused(file, "counter_as_bytes", "the counter is a byte string", good.with(counterAsBytes), "wrong-wire-type");
        Protobuf counterAsGroup = good.message.replace(COUNTER, Protobuf.empty().group(COUNTER));
        refused(file, "counter_as_group", "the counter is a group", good.with(counterAsGroup), "wrong-wire-type");
        refused(
                file,
                "wire_type_6",
                "field 9 has wire type 6, which does not exist",
                good.with(good.message.append(Protobuf.raw(Bytes.hex("4e01")))),
                "wrong-wire-type");
        refused(
                file,
                "wire_type_7",
                "field 9 has wire type 7, which does not exist",
                good.with(good.message.append(Protobuf.raw(Bytes.hex("4f01")))),
                "wrong-wire-type");
        refused(
                file,
                "group_not_ended",
                "a group that does not end",
                good.with(good.message.append(Protobuf.raw(Bytes.hex("4b0801")))),
                "wrong-wire-type");
        refused(
                file,
                "group_not_begun",
                "the end of a group that did not begin",
                good.with(good.message.append(Protobuf.raw(Bytes.hex("4c")))),
                "wrong-wire-type");
        refused(
                file,
                "field_number_0",
                "a field with the number 0",
                good.with(good.message.append(Protobuf.raw(Bytes.hex("0001")))),
                "unknown-field");
        refused(
                file,
                "zero_byte_after",
                "a zero byte between protobuf and MAC",
                good.with(good.message.append(Protobuf.raw(Bytes.hex("00")))),
                "trailing-bytes");
        for (long length : new long[] {33, 128, 0x7fff_ffffL, MAX}) {
            refused(
                    file,
                    "ciphertext_claims_" + length,
                    "the ciphertext claims " + length + " bytes and has 32",
                    good.with(good.message.claimLength(CIPHERTEXT, length)),
                    "truncated",
                    "large-number");
        }
    }

    private static void varints(FileBuilder file, Sample good) {
        for (int bytes : new int[] {2, 5, 10}) {
            file.add(
                            "counter_in_" + bytes + "_bytes",
                            "the counter 7 written in " + bytes + " bytes",
                            "overlong-varint")
                    .requirements("WIRE-008")
                    .answers(body(good.with(good.message.overlong(COUNTER, 7, bytes))), good.read());
        }
        file.add("ciphertext_length_in_4_bytes", "the length 32 written in 4 bytes", "overlong-varint")
                .requirements("WIRE-008")
                .answers(body(good.with(good.message.overlongLength(CIPHERTEXT, 4))), good.read());
        refused(
                file,
                "counter_in_11_bytes",
                "the counter 7 written in 11 bytes: no varint is longer than 10",
                good.with(good.message.overlong(COUNTER, 7, 11)),
                "overlong-varint");
        refused(
                file,
                "counter_not_ended",
                "the message ends inside the counter",
                good.with(Protobuf.raw(Bytes.hex("10ff"))),
                "truncated",
                "overlong-varint");
        file.add("counter_beyond_32_bits", "the counter 2^32 + 7: a reader keeps its low 32 bits", "large-number")
                .requirements("WIRE-008")
                .answers(body(good.with(Wire.message(good.ratchetKey, MAX + 8, 3, good.ciphertext))), good.read());
        for (long counter : new long[] {127, 128, 16_384, 0x7fff_ffffL}) {
            file.add("counter_" + counter, "the counter " + counter, "boundary")
                    .answers(
                            body(good.with(Wire.message(good.ratchetKey, counter, 3, good.ciphertext))),
                            good.read().with("counter", counter));
        }
    }

    private static void truncated(FileBuilder file, Sample good) {
        Bytes whole = good.with(good.message);
        int protobuf = whole.size() - 1 - Wire.MAC_LENGTH;
        Set<Integer> boundaries = Set.copyOf(good.message.boundaries());
        file.add("empty", "no bytes at all", "truncated", "empty-field")
                .requirements("WIRE-008")
                .refuses(body(Bytes.empty()), PARSE, "bad-message");
        for (int length = 1; length < whole.size(); length++) {
            int left = length - 1 - Wire.MAC_LENGTH;
            boolean wholeFields = left == 0 || boundaries.contains(left);
            if (length > 9 && !wholeFields && (length % 8 != 0 && left != protobuf - 1)) {
                continue;
            }
            file.add("truncated_to_" + length, "the first " + length + " bytes", "truncated")
                    .requirements("WIRE-008")
                    .refuses(
                            body(Deviations.truncate(whole, length)),
                            PARSE,
                            wholeFields ? "missing-field" : "bad-message");
        }
    }

    private static void missing(FileBuilder file, String name, Bytes body) {
        file.add("missing_" + name, "without " + name.replace('_', ' '), "missing-field")
                .requirements("WIRE-002")
                .refuses(body(body), PARSE, "missing-field");
    }

    private static void refused(FileBuilder file, String id, String comment, Bytes body, String... flags) {
        file.add(id, comment, flags).requirements("WIRE-008").refuses(body(body), PARSE);
    }

    private static Fields body(Bytes body) {
        return Fields.of("body", body);
    }
}
