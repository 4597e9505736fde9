package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.POLICY;
import static org.sealcheck.contract.Layer.REPLAY;
import static org.sealcheck.contract.Layer.SIGNATURE;

import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Signed lists, from the signer and from everybody else. */
final class IdentityListVectors implements VectorSource {
    private static final int SEQ = 1;
    private static final int TIMESTAMP = 2;
    private static final int DEVICES = 3;
    private static final int SIGNER = 4;
    private static final int DETAILS = 1;
    private static final int SIGNATURE_FIELD = 2;

    @Override
    public String path() {
        return "messenger/identity-list/accept";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("signed lists of identity keys")
                .operation("messenger.identity-list.accept")
                .requirements("REG-008")
                .derivation("signed = protobuf { 1: details, 2: XEdDSA by devices[signer] over details }; accepted if"
                        + " complete, signed by a listed device, and newer than knownSeq");
        Sample good = Sample.of(file);
        accepted(file, good);
        stale(file, good);
        signatures(file, good);
        signers(file, good);
        malformed(file, good);
    }

    /** Two devices, the second of which signs. */
    private record Sample(FileBuilder file, List<Bytes> devices) {
        static Sample of(FileBuilder file) {
            return new Sample(
                    file,
                    DeviceConsistencyVectors.keys(file, 3).stream()
                            .map(each -> Deviations.slice(each, 1, 33))
                            .toList());
        }

        Protobuf details(int seq, long signer) {
            return Protobuf.empty()
                    .varint(SEQ, seq)
                    .varint(TIMESTAMP, 1_767_225_600)
                    .bytes(DEVICES, devices.get(0))
                    .bytes(DEVICES, devices.get(1))
                    .varint(SIGNER, signer);
        }

        Protobuf signed(Protobuf details) {
            return signedBy(1, details);
        }

        Protobuf signedBy(int device, Protobuf details) {
            Bytes message = details.encode();
            Fields input = Fields.of("privateKey", file.random().privateKey("device " + device))
                    .with("message", message)
                    .with("entropy", file.random().bytes("nonce " + message, 64));
            return Protobuf.empty()
                    .bytes(DETAILS, message)
                    .bytes(SIGNATURE_FIELD, file.ask("signal.keys.sign", input).bytes("signature"));
        }

        Protobuf signed() {
            return signed(details(7, 1));
        }
    }

    private static void accepted(FileBuilder file, Sample good) {
        file.add("good", "the second of two devices signs", "known-answer")
                .answers(received(good.signed()).with("knownSeq", 6));
        file.add("good_first_list", "no list was known", "boundary").answers(received(good.signed()));
        file.add("good_seq_skipped", "lists in between were missed", "boundary")
                .answers(received(good.signed()).with("knownSeq", 2));
        file.add("good_signed_by_first", "the first device signs", "known-answer")
                .answers(received(good.signedBy(0, good.details(7, 0))));
        file.add("good_unknown_field", "a field nobody knows, in the signed part", "unknown-field")
                .answers(received(good.signed(good.details(7, 1).varint(99, 1))));
        file.add("good_fields_reversed", "details and signature in reverse order", "field-order")
                .answers(received(good.signed().reverse()));
    }

    private static void stale(FileBuilder file, Sample good) {
        for (int known : new int[] {7, 8, 1000, Integer.MAX_VALUE}) {
            file.add("stale_after_" + known, "list 7 after list " + known, "stale-list")
                    .refuses(received(good.signed()).with("knownSeq", known), REPLAY, "stale-list");
        }
    }

    private static void signatures(FileBuilder file, Sample good) {
        Bytes signature = good.signed().value(SIGNATURE_FIELD);
        for (int bit : new int[] {0, 255, 256, 500, 511}) {
            bad(
                    file,
                    "signature_bit_" + bit,
                    "bit " + bit + " of the signature is flipped",
                    "bit-flip",
                    good.signed().set(SIGNATURE_FIELD, Deviations.flipBit(signature, bit)));
        }
        bad(
                file,
                "signature_short",
                "the signature lacks its last byte",
                "wrong-length",
                good.signed().set(SIGNATURE_FIELD, Deviations.truncate(signature, 63)));
        bad(
                file,
                "signature_long",
                "a byte follows the signature",
                "wrong-length",
                good.signed().set(SIGNATURE_FIELD, Deviations.append(signature, "00")));
        bad(
                file,
                "signature_of_zeros",
                "a signature of zeros",
                "forgery",
                good.signed().set(SIGNATURE_FIELD, Bytes.of(new byte[64])));
        bad(
                file,
                "seq_raised",
                "the number of the list is raised after signing",
                "forgery",
                good.signed().set(DETAILS, good.details(8, 1).encode()));
        bad(
                file,
                "ghost_added",
                "a device is added after signing",
                "ghost-device",
                good.signed()
                        .set(
                                DETAILS,
                                good.details(7, 1)
                                        .bytes(DEVICES, good.devices().get(2))
                                        .encode()));
        bad(
                file,
                "device_dropped",
                "the other device is dropped after signing",
                "device-set",
                good.signed()
                        .set(
                                DETAILS,
                                Protobuf.empty()
                                        .varint(SEQ, 7)
                                        .varint(TIMESTAMP, 1_767_225_600)
                                        .bytes(DEVICES, good.devices().get(1))
                                        .varint(SIGNER, 0)
                                        .encode()));
        bad(
                file,
                "reencoded",
                "the same list in another encoding",
                "field-order",
                good.signed().set(DETAILS, good.details(7, 1).reverse().encode()));
    }

    private static void signers(FileBuilder file, Sample good) {
        bad(file, "signed_by_other", "the other device's signature", "wrong-key", good.signedBy(0, good.details(7, 1)));
        bad(
                file,
                "signed_by_unlisted",
                "a device that is not listed signs",
                "ghost-device",
                good.signedBy(2, good.details(7, 1)));
        bad(file, "signer_index_moved", "the index names the other device", "forgery", good.signed(good.details(7, 0)));
        for (long index : new long[] {2, 3, 0x7fffffffL, -1, -2}) {
            file.add(
                            "signer_" + (index < 0 ? "minus_" + -index : index),
                            "the signer has index " + index + " of two",
                            "large-number")
                    .refuses(received(good.signed(good.details(7, index))), POLICY, "signer-not-listed");
        }
    }

    private static void malformed(FileBuilder file, Sample good) {
        for (int field : new int[] {SEQ, TIMESTAMP, DEVICES, SIGNER}) {
            refused(
                    file,
                    "missing_field_" + field,
                    "the list lacks its field " + field,
                    "missing-field",
                    good.signed(good.details(7, 1).drop(field)),
                    PARSE,
                    "missing-field");
        }
        refused(
                file,
                "missing_details",
                "no list",
                "missing-field",
                good.signed().drop(DETAILS),
                PARSE,
                "missing-field");
        refused(
                file,
                "missing_signature",
                "no signature",
                "missing-field",
                good.signed().drop(SIGNATURE_FIELD),
                PARSE,
                "missing-field");
        refused(file, "empty", "no bytes at all", "empty-field", Protobuf.empty(), PARSE, "missing-field");
        refused(
                file,
                "key_of_33_bytes",
                "a device with its type byte",
                "wrong-length",
                good.signed(good.details(7, 1)
                        .bytes(
                                DEVICES,
                                Deviations.concat(
                                        Bytes.hex("05"), good.devices().get(2)))),
                PARSE,
                "bad-key-length");
        refused(
                file,
                "key_of_31_bytes",
                "a device without its last byte",
                "wrong-length",
                good.signed(good.details(7, 1)
                        .bytes(DEVICES, Deviations.truncate(good.devices().get(2), 31))),
                PARSE,
                "bad-key-length");
        refused(
                file,
                "device_twice",
                "one device twice",
                "duplicate-device",
                good.signed(good.details(7, 1).bytes(DEVICES, good.devices().get(0))),
                PARSE,
                "duplicate-device");
        Bytes encoded = good.signed().encode();
        for (int length : new int[] {1, 2, 40, encoded.size() - 1}) {
            file.add("truncated_to_" + length, "the first " + length + " bytes", "truncated")
                    .refuses(Fields.of("signed", Deviations.truncate(encoded, length)), PARSE);
        }
        file.add("details_of_garbage", "bytes that are no list", "wrong-wire-type")
                .refuses(received(good.signed().set(DETAILS, Bytes.hex("0fff"))), PARSE, "bad-message");
    }

    private static void bad(FileBuilder file, String id, String comment, String flag, Protobuf signed) {
        refused(file, id, comment, flag, signed, SIGNATURE, "bad-signature");
    }

    private static void refused(
            FileBuilder file, String id, String comment, String flag, Protobuf signed, Layer layer, String reason) {
        file.add(id, comment, flag).refuses(received(signed), layer, reason);
    }

    private static Fields received(Protobuf signed) {
        return Fields.of("signed", signed.encode());
    }
}
