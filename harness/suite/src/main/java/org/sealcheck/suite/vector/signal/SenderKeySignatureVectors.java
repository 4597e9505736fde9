package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.SIGNATURE;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.VectorSource;

/** What the signature of a SenderKeyMessage covers. */
final class SenderKeySignatureVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/group/signature";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("signatures of SenderKeyMessages, genuine and altered")
                .operation("signal.group-wire.verifySignature")
                .requirements("GRP-012", "GRP-022")
                .derivation("signature = XEdDSA(signature key, version byte || protobuf), over the bytes as received");
        SenderKey key = SenderKey.named(file, "key", 77);
        genuine(file, key);
        altered(file, key);
        otherSignatures(file, key);
    }

    private static void genuine(FileBuilder file, SenderKey key) {
        Protobuf fields = key.fields(5, key.encrypt(5, "hello"));
        file.add("good", "a message", "known-answer").answers(signed(key, Wire.VERSION, fields), Fields.none());
        file.add("good_low_nibble", "signed with another low nibble in the version byte", "low-nibble")
                .answers(signed(key, Bytes.hex("34"), fields), Fields.none());
        file.add("good_unknown_field", "signed with an unknown field inside", "unknown-field")
                .answers(signed(key, Wire.VERSION, fields.varint(9, 1)), Fields.none());
        file.add("good_reversed", "signed with the fields in reverse order", "field-order")
                .answers(signed(key, Wire.VERSION, fields.reverse()), Fields.none());
        file.add("good_overlong", "signed with an iteration in 5 bytes", "overlong-varint")
                .answers(signed(key, Wire.VERSION, fields.overlong(SenderKey.ITERATION, 5, 5)), Fields.none());
    }

    private static void altered(FileBuilder file, SenderKey key) {
        Protobuf fields = key.fields(5, key.encrypt(5, "hello"));
        Bytes signature = key.sign(Deviations.concat(Wire.VERSION, fields.encode()));
        refused(file, key, "low_nibble", "the low nibble", Bytes.hex("34"), fields, signature, "low-nibble");
        refused(
                file,
                key,
                "id",
                "another key id",
                Wire.VERSION,
                fields.set(SenderKey.ID, 78),
                signature,
                "altered-header");
        refused(
                file,
                key,
                "iteration",
                "another iteration",
                Wire.VERSION,
                fields.set(SenderKey.ITERATION, 6),
                signature,
                "altered-header");
        refused(
                file,
                key,
                "iteration_overlong",
                "the same iteration in 5 bytes",
                Wire.VERSION,
                fields.overlong(SenderKey.ITERATION, 5, 5),
                signature,
                "overlong-varint");
        refused(
                file,
                key,
                "unknown_field_added",
                "an unknown field slipped in",
                Wire.VERSION,
                fields.varint(9, 1),
                signature,
                "unknown-field");
        refused(
                file,
                key,
                "reversed",
                "the fields in another order",
                Wire.VERSION,
                fields.reverse(),
                signature,
                "field-order");
        refused(
                file,
                key,
                "iteration_repeated",
                "the iteration a second time, with the same value",
                Wire.VERSION,
                fields.varint(SenderKey.ITERATION, 5),
                signature,
                "duplicate-field");
        for (int bit : new int[] {0, 64, 127}) {
            Bytes ciphertext = Deviations.flipBit(fields.value(SenderKey.CIPHERTEXT), bit);
            refused(
                    file,
                    key,
                    "ciphertext_bit_" + bit,
                    "bit " + bit + " of the ciphertext",
                    Wire.VERSION,
                    fields.set(SenderKey.CIPHERTEXT, ciphertext),
                    signature,
                    "altered-ciphertext");
        }
        for (int bit : new int[] {0, 255, 256, 500, 511}) {
            refused(
                    file,
                    key,
                    "signature_bit_" + bit,
                    "bit " + bit + " of the signature",
                    Wire.VERSION,
                    fields,
                    Deviations.flipBit(signature, bit),
                    "bit-flip");
        }
    }

    private static void otherSignatures(FileBuilder file, SenderKey key) {
        Protobuf fields = key.fields(5, key.encrypt(5, "hello"));
        Bytes versioned = Deviations.concat(Wire.VERSION, fields.encode());
        refused(
                file,
                key,
                "of_other_member",
                "signed by another member",
                Wire.VERSION,
                fields,
                key.signedBy("mallory").sign(versioned),
                "forgery");
        refused(
                file,
                key,
                "without_version",
                "over the protobuf without the version byte",
                Wire.VERSION,
                fields,
                key.sign(fields.encode()),
                "wrong-message");
        refused(
                file,
                key,
                "of_ciphertext",
                "over the ciphertext alone",
                Wire.VERSION,
                fields,
                key.sign(fields.value(SenderKey.CIPHERTEXT)),
                "wrong-message");
        refused(
                file,
                key,
                "of_other_message",
                "of the message after it",
                Wire.VERSION,
                fields,
                key.sign(Deviations.concat(
                        Wire.VERSION, key.fields(6, key.encrypt(6, "hello")).encode())),
                "wrong-message");
        for (String filler : new String[] {"00", "ff"}) {
            refused(
                    file,
                    key,
                    "all_" + filler,
                    "64 bytes " + filler,
                    Wire.VERSION,
                    fields,
                    Bytes.hex(filler.repeat(64)),
                    "forgery");
        }
        Bytes r = Deviations.slice(key.sign(versioned), 0, 32);
        Bytes s = Deviations.slice(key.sign(versioned), 32, 64);
        refused(
                file,
                key,
                "halves_swapped",
                "R and s have changed places",
                Wire.VERSION,
                fields,
                Deviations.concat(s, r),
                "forgery");
        file.add("other_key", "the signature key of another member", "wrong-key")
                .refuses(
                        Fields.of("body", Deviations.concat(versioned, key.sign(versioned)))
                                .with(
                                        "signingKey",
                                        key.signedBy("mallory").signer().publicKey()),
                        SIGNATURE,
                        "bad-signature");
    }

    private static Fields signed(SenderKey key, Bytes version, Protobuf fields) {
        return Fields.of("body", key.signed(version, fields))
                .with("signingKey", key.signer().publicKey());
    }

    private static void refused(
            FileBuilder file,
            SenderKey key,
            String id,
            String comment,
            Bytes version,
            Protobuf fields,
            Bytes signature,
            String... flags) {
        file.add("altered_" + id, comment, flags)
                .refuses(
                        Fields.of("body", Deviations.concat(version, fields.encode(), signature))
                                .with("signingKey", key.signer().publicKey()),
                        SIGNATURE,
                        "bad-signature");
    }
}
