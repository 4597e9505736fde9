package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.VERSION;

import java.util.Locale;
import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.VectorSource;

/** A SenderKeyMessage read without any store: what is well-formed and what is not. */
final class ParseSenderKeyMessageVectors implements VectorSource {
    private static final long MAX = 0xffff_ffffL;

    @Override
    public String path() {
        return "signal/group/message";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("SenderKeyMessage, read without its key")
                .operation("signal.group-wire.parseMessage")
                .requirements("GRP-019")
                .derivation(
                        "33 || protobuf { 1: id, 2: iteration, 3: ciphertext } || signature; the signature is random"
                                + " here: reading does not check it");
        Sample good = new Sample(file);
        accepted(file, good);
        numbers(file, good);
        unknown(file, good);
        versions(file, good);
        fields(file, good);
        malformed(file, good);
        truncated(file, good);
    }

    /** One good message. */
    private record Sample(Bytes ciphertext, Bytes signature, Protobuf message) {
        Sample(FileBuilder file) {
            this(
                    file.random().bytes("ciphertext", 32),
                    file.random().bytes("signature", SenderKey.SIGNATURE_LENGTH),
                    SenderKey.fields(1_234_567, 7, file.random().bytes("ciphertext", 32)));
        }

        Bytes with(Protobuf other) {
            return Wire.framed(Wire.VERSION, other, signature);
        }

        Fields read() {
            return Fields.of("keyId", 1_234_567).with("iteration", 7).with("ciphertext", ciphertext);
        }
    }

    private static void accepted(FileBuilder file, Sample good) {
        file.add("good", "a message", "known-answer").answers(body(good.with(good.message)), good.read());
        file.add("fields_reversed", "the fields in reverse order", "field-order")
                .requirements("GRP-025")
                .answers(body(good.with(good.message.reverse())), good.read());
        file.add("iteration_twice", "two iterations: the last one counts", "duplicate-field")
                .requirements("GRP-025")
                .answers(
                        body(good.with(good.message.varint(SenderKey.ITERATION, 9))),
                        good.read().with("iteration", 9));
        file.add("id_twice", "two ids: the last one counts", "duplicate-field")
                .requirements("GRP-025")
                .answers(
                        body(good.with(good.message.varint(SenderKey.ID, 9))),
                        good.read().with("keyId", 9));
        file.add("ciphertext_empty", "a ciphertext of no bytes is there, and no padded one", "empty-field")
                .answers(
                        body(good.with(good.message.set(SenderKey.CIPHERTEXT, Bytes.empty()))),
                        good.read().with("ciphertext", Bytes.empty()));
        for (int bytes : new int[] {2, 5, 10}) {
            file.add(
                            "iteration_in_" + bytes + "_bytes",
                            "the iteration 7 written in " + bytes + " bytes",
                            "overlong-varint")
                    .requirements("GRP-026")
                    .answers(body(good.with(good.message.overlong(SenderKey.ITERATION, 7, bytes))), good.read());
        }
    }

    private static void numbers(FileBuilder file, Sample good) {
        for (long number : new long[] {0, 127, 128, 0x7fff_ffffL, 0x8000_0000L, MAX}) {
            file.add("iteration_" + number, "the iteration " + number, "boundary")
                    .answers(
                            body(good.with(good.message.set(SenderKey.ITERATION, number))),
                            good.read().with("iteration", number));
            file.add("id_" + number, "the id " + number, "boundary")
                    .answers(
                            body(good.with(good.message.set(SenderKey.ID, number))),
                            good.read().with("keyId", number));
        }
    }

    private static void unknown(FileBuilder file, Sample good) {
        for (int field : new int[] {4, 15, 16, 536_870_911}) {
            file.add("unknown_varint_" + field, "a number in field " + field, "unknown-field")
                    .requirements("GRP-025")
                    .answers(body(good.with(good.message.varint(field, 1))), good.read());
        }
        file.add("unknown_bytes_first", "bytes in field 6, before all others", "unknown-field")
                .requirements("GRP-025")
                .answers(
                        body(good.with(good.message.prepend(Protobuf.empty().bytes(6, Bytes.hex("aabbcc"))))),
                        good.read());
        file.add("unknown_group", "a group in field 9", "unknown-field", "wrong-wire-type")
                .requirements("GRP-025")
                .answers(body(good.with(good.message.group(9))), good.read());
    }

    private static void versions(FileBuilder file, Sample good) {
        for (int low : new int[] {0, 4, 15}) {
            file.add("low_nibble_" + low, "another low nibble", "low-nibble")
                    .requirements("GRP-021")
                    .answers(body(Wire.framed(version(3, low), good.message, good.signature)), good.read());
        }
        for (int high = 0; high < 16; high++) {
            if (high != 3) {
                String reason = high < 3 ? "legacy-version" : "unknown-version";
                file.add("version_" + high, "version " + high, reason)
                        .requirements("GRP-021")
                        .refuses(body(Wire.framed(version(high, 3), good.message, good.signature)), VERSION, reason);
            }
        }
    }

    private static void fields(FileBuilder file, Sample good) {
        missing(file, "id", good.with(good.message.drop(SenderKey.ID)));
        missing(file, "iteration", good.with(good.message.drop(SenderKey.ITERATION)));
        missing(file, "ciphertext", good.with(good.message.drop(SenderKey.CIPHERTEXT)));
        missing(file, "all", good.with(Protobuf.empty()));
    }

    private static void malformed(FileBuilder file, Sample good) {
        for (int field : new int[] {SenderKey.ID, SenderKey.ITERATION}) {
            refused(
                    file,
                    "number_" + field + "_as_bytes",
                    "number field " + field + " is a byte string",
                    good.with(good.message.set(field, Bytes.hex("07"))),
                    "wrong-wire-type");
        }
        refused(
                file,
                "ciphertext_as_number",
                "the ciphertext is a number",
                good.with(good.message.set(SenderKey.CIPHERTEXT, 5)),
                "wrong-wire-type");
        refused(
                file,
                "wire_type_6",
                "field 9 has wire type 6, which does not exist",
                good.with(good.message.append(Protobuf.raw(Bytes.hex("4e01")))),
                "wrong-wire-type");
        refused(
                file,
                "group_not_ended",
                "a group that does not end",
                good.with(good.message.append(Protobuf.raw(Bytes.hex("4b0801")))),
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
                "a zero byte between protobuf and signature",
                good.with(good.message.append(Protobuf.raw(Bytes.hex("00")))),
                "trailing-bytes");
        refused(
                file,
                "iteration_in_11_bytes",
                "the iteration 7 written in 11 bytes: no varint is longer than 10",
                good.with(good.message.overlong(SenderKey.ITERATION, 7, 11)),
                "overlong-varint");
        for (long length : new long[] {33, 128, 0x7fff_ffffL, MAX}) {
            refused(
                    file,
                    "ciphertext_claims_" + length,
                    "the ciphertext claims " + length + " bytes and has 32",
                    good.with(good.message.claimLength(SenderKey.CIPHERTEXT, length)),
                    "truncated",
                    "large-number");
        }
    }

    private static void truncated(FileBuilder file, Sample good) {
        Bytes whole = good.with(good.message);
        Set<Integer> boundaries = Set.copyOf(good.message.boundaries());
        file.add("empty", "no bytes at all", "truncated", "empty-field")
                .requirements("GRP-026")
                .refuses(body(Bytes.empty()), PARSE, "bad-message");
        for (int length : new int[] {1, 2, 33, 63, 64}) {
            file.add("truncated_to_" + length, "the first " + length + " bytes: no signature fits", "truncated")
                    .requirements("GRP-026")
                    .refuses(body(Deviations.truncate(whole, length)), PARSE, "bad-message");
        }
        for (int length = 65; length < whole.size(); length += length < 75 ? 1 : 8) {
            int left = length - 1 - SenderKey.SIGNATURE_LENGTH;
            boolean wholeFields = left == 0 || boundaries.contains(left);
            file.add("truncated_to_" + length, "the first " + length + " bytes", "truncated")
                    .requirements("GRP-026")
                    .refuses(
                            body(Deviations.truncate(whole, length)),
                            PARSE,
                            wholeFields ? "missing-field" : "bad-message");
        }
    }

    static Bytes version(int high, int low) {
        return Bytes.hex(String.format(Locale.ROOT, "%02x", high << 4 | low));
    }

    private static void missing(FileBuilder file, String name, Bytes body) {
        file.add("missing_" + name, "without " + name, "missing-field")
                .requirements("GRP-020")
                .refuses(body(body), PARSE, "missing-field");
    }

    private static void refused(FileBuilder file, String id, String comment, Bytes body, String... flags) {
        file.add(id, comment, flags).requirements("GRP-026").refuses(body(body), PARSE);
    }

    private static Fields body(Bytes body) {
        return Fields.of("body", body);
    }
}
