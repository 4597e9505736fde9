package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.VERSION;
import static org.sealcheck.suite.vector.signal.Wire.BASE_KEY;
import static org.sealcheck.suite.vector.signal.Wire.IDENTITY_KEY;
import static org.sealcheck.suite.vector.signal.Wire.MESSAGE;
import static org.sealcheck.suite.vector.signal.Wire.PRE_KEY_ID;
import static org.sealcheck.suite.vector.signal.Wire.REGISTRATION_ID;
import static org.sealcheck.suite.vector.signal.Wire.SIGNED_PRE_KEY_ID;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.VectorSource;

/** A PreKeySignalMessage read without any session. */
final class ParsePreKeyMessageVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/wire/prekey_message";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("PreKeySignalMessage, read without its keys")
                .operation("signal.wire.parsePreKeyMessage")
                .requirements("WIRE-005")
                .derivation("33 || protobuf { 5: registrationId, 1: preKeyId, 6: signedPreKeyId, 2: baseKey,"
                        + " 3: identityKey, 4: a whole SignalMessage }; it has no MAC of its own");
        Sample good = new Sample(file);
        accepted(file, good);
        versions(file, good);
        fields(file, good);
        inner(file, good);
        truncated(file, good);
        BadKeys.refused(file, good.baseKey, "base_key", key -> good.replaced(BASE_KEY, key));
        BadKeys.refused(file, good.identityKey, "identity_key", key -> good.replaced(IDENTITY_KEY, key));
    }

    /** One good message. */
    private static final class Sample {
        final Bytes baseKey;
        final Bytes identityKey;
        final Bytes inner;
        final Protobuf message;

        Sample(FileBuilder file) {
            baseKey = KeyPair.named(file, "base key").publicKey();
            identityKey = KeyPair.named(file, "identity key").publicKey();
            Bytes ratchetKey = KeyPair.named(file, "ratchet key").publicKey();
            Protobuf signalMessage =
                    Wire.message(ratchetKey, 0, 0, file.random().bytes("ciphertext", 32));
            inner = Wire.framed(Wire.VERSION, signalMessage, file.random().bytes("mac", Wire.MAC_LENGTH));
            message = Wire.preKeyMessage(1234, 31337, 22, baseKey, identityKey, inner);
        }

        Fields with(Protobuf other) {
            return body(Deviations.concat(Wire.VERSION, other.encode()));
        }

        Fields replaced(int field, Bytes value) {
            return with(message.set(field, value));
        }

        Fields read() {
            return Fields.of("version", 3)
                    .with("registrationId", 1234)
                    .with("preKeyId", 31337)
                    .with("signedPreKeyId", 22)
                    .with("baseKey", baseKey)
                    .with("identityKey", identityKey)
                    .with("message", inner);
        }
    }

    private static void accepted(FileBuilder file, Sample good) {
        file.add("good", "a message", "known-answer").answers(good.with(good.message), good.read());
        file.add("no_one_time_prekey", "no preKeyId: the bundle had no one-time prekey", "known-answer")
                .answers(good.with(good.message.drop(PRE_KEY_ID)), good.read().with("preKeyId", null));
        Protobuf zero = good.message.set(PRE_KEY_ID, 0).set(SIGNED_PRE_KEY_ID, 0);
        file.add("ids_of_zero", "both prekey ids are 0, which is an id like any other", "boundary")
                .answers(good.with(zero), good.read().with("preKeyId", 0).with("signedPreKeyId", 0));
        Protobuf largest = good.message.set(PRE_KEY_ID, 0xff_ffff).set(SIGNED_PRE_KEY_ID, 0xff_ffff);
        file.add("ids_of_24_bits", "both prekey ids are the largest", "boundary")
                .answers(
                        good.with(largest),
                        good.read().with("preKeyId", 0xff_ffff).with("signedPreKeyId", 0xff_ffff));
        file.add("fields_reversed", "the fields in reverse order", "field-order")
                .answers(good.with(good.message.reverse()), good.read());
        for (int field : new int[] {7, 8, 99}) {
            file.add("unknown_bytes_" + field, "bytes in field " + field, "unknown-field")
                    .requirements("WIRE-007")
                    .answers(good.with(good.message.bytes(field, Bytes.hex("0102"))), good.read());
        }
        Bytes other = KeyPair.named(file, "other key").publicKey();
        file.add("base_key_twice", "two base keys: the last one counts", "duplicate-field")
                .answers(
                        good.with(good.message.bytes(BASE_KEY, other)),
                        good.read().with("baseKey", other));
        file.add("identity_key_twice", "two identity keys: the last one counts", "duplicate-field")
                .answers(
                        good.with(good.message.bytes(IDENTITY_KEY, other)),
                        good.read().with("identityKey", other));
        file.add("registration_id_in_5_bytes", "the registration id in 5 bytes", "overlong-varint")
                .requirements("WIRE-008")
                .answers(good.with(good.message.overlong(REGISTRATION_ID, 1234, 5)), good.read());
    }

    private static void versions(FileBuilder file, Sample good) {
        for (int low : new int[] {0, 2, 4, 15}) {
            Bytes version = Bytes.hex(String.format(Locale.ROOT, "%02x", 0x30 | low));
            file.add("low_nibble_" + low, "version byte " + version, "low-nibble")
                    .requirements("WIRE-003")
                    .answers(body(Deviations.concat(version, good.message.encode())), good.read());
        }
        for (int high = 0; high < 16; high++) {
            if (high == 3) {
                continue;
            }
            String reason = high < 3 ? "legacy-version" : "unknown-version";
            Bytes version = Bytes.hex(String.format(Locale.ROOT, "%02x", high << 4 | 3));
            file.add("version_" + high, "version byte " + version, reason)
                    .requirements("WIRE-003")
                    .refuses(body(Deviations.concat(version, good.message.encode())), VERSION, reason);
        }
        for (int high : new int[] {0, 2, 4, 15}) {
            Bytes inner = Deviations.replaceByte(good.inner, 0, high << 4 | 3);
            file.add(
                            "inner_version_" + high,
                            "the message inside has version " + high,
                            high < 3 ? "legacy-version" : "unknown-version")
                    .requirements("WIRE-003", "WIRE-010")
                    .refuses(good.replaced(MESSAGE, inner), VERSION);
        }
    }

    private static void fields(FileBuilder file, Sample good) {
        missing(file, "base_key", good.with(good.message.drop(BASE_KEY)));
        missing(file, "identity_key", good.with(good.message.drop(IDENTITY_KEY)));
        missing(file, "message", good.with(good.message.drop(MESSAGE)));
        missing(file, "signed_prekey_id", good.with(good.message.drop(SIGNED_PRE_KEY_ID)));
        missing(file, "all", good.with(Protobuf.empty()));
        for (int field : new int[] {BASE_KEY, IDENTITY_KEY, MESSAGE}) {
            refused(
                    file,
                    "field_" + field + "_as_number",
                    "bytes field " + field + " holds a number",
                    good.with(good.message.set(field, 5)),
                    "wrong-wire-type");
        }
        refused(
                file,
                "signed_prekey_id_as_bytes",
                "the signed prekey's id is a byte string",
                good.with(good.message.set(SIGNED_PRE_KEY_ID, Bytes.hex("16"))),
                "wrong-wire-type");
        refused(
                file,
                "message_as_group",
                "the message is a group",
                good.with(good.message.replace(MESSAGE, Protobuf.empty().group(MESSAGE))),
                "wrong-wire-type");
        refused(
                file,
                "wire_type_7",
                "field 9 has wire type 7, which does not exist",
                good.with(good.message.append(Protobuf.raw(Bytes.hex("4f01")))),
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
                "a zero byte follows",
                good.with(good.message.append(Protobuf.raw(Bytes.hex("00")))),
                "trailing-bytes");
        refused(
                file,
                "registration_id_in_11_bytes",
                "a varint of 11 bytes",
                good.with(good.message.overlong(REGISTRATION_ID, 1234, 11)),
                "overlong-varint");
        for (long length : new long[] {100, 0x7fff_ffffL, 0xffff_ffffL}) {
            refused(
                    file,
                    "message_claims_" + length,
                    "the message inside claims " + length + " bytes",
                    good.with(good.message.claimLength(MESSAGE, length)),
                    "truncated",
                    "large-number");
        }
    }

    private static void inner(FileBuilder file, Sample good) {
        refused(
                file,
                "inner_empty",
                "the message inside is empty",
                good.replaced(MESSAGE, Bytes.empty()),
                "empty-field");
        for (int length : new int[] {1, 8, 9, 20}) {
            refused(
                    file,
                    "inner_truncated_to_" + length,
                    "the message inside has only " + length + " bytes",
                    good.replaced(MESSAGE, Deviations.truncate(good.inner, length)),
                    "truncated");
        }
        Bytes nested = Deviations.concat(Wire.VERSION, good.message.encode());
        refused(
                file,
                "inner_prekey_message",
                "the message inside is a PreKeySignalMessage itself",
                good.replaced(MESSAGE, nested),
                "wrong-wire-type");
    }

    private static void truncated(FileBuilder file, Sample good) {
        Bytes whole = Deviations.concat(Wire.VERSION, good.message.encode());
        file.add("empty", "no bytes at all", "truncated", "empty-field")
                .requirements("WIRE-008")
                .refuses(body(Bytes.empty()), PARSE, "bad-message");
        refused(file, "truncated_to_1", "the version byte alone", body(Deviations.truncate(whole, 1)), "truncated");
        Set<Integer> cuts = new TreeSet<>();
        good.message.boundaries().forEach(end -> cuts.addAll(List.of(end, 1 + end, 2 + end)));
        cuts.add(whole.size() - 1);
        for (int cut : cuts) {
            boolean wholeFields = good.message.boundaries().contains(cut - 1);
            String comment = "the first " + cut + " bytes" + (wholeFields ? ": whole fields" : "");
            refused(file, "truncated_to_" + cut, comment, body(Deviations.truncate(whole, cut)), "truncated");
        }
    }

    private static void missing(FileBuilder file, String name, Fields body) {
        file.add("missing_" + name, "without " + name.replace('_', ' '), "missing-field")
                .requirements("WIRE-006")
                .refuses(body, PARSE, "missing-field");
    }

    private static void refused(FileBuilder file, String id, String comment, Fields body, String... flags) {
        file.add(id, comment, flags).requirements("WIRE-008").refuses(body, PARSE);
    }

    private static Fields body(Bytes body) {
        return Fields.of("body", body);
    }
}
