package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.DECRYPT;
import static org.sealcheck.contract.Layer.LIMIT;
import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.REPLAY;
import static org.sealcheck.contract.Layer.SIGNATURE;
import static org.sealcheck.contract.Layer.STATE;
import static org.sealcheck.contract.Layer.VERSION;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Bob receives a group message that something is wrong with; the genuine one follows and is read. */
final class SenderKeyAlteredVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/group/receive_altered";
    }

    @Override
    public void write(FileBuilder file) {
        SenderKey key = SenderKey.named(file, "alice", 7);
        file.title("group messages that are refused, each followed by the genuine one")
                .requirements("GRP-012", "GRP-018", "GRP-036")
                .profile("sender-keys-v3")
                .derivation("a genuine group message with one deviation")
                .given(SenderKey.bob(), SenderKey.process(key.distribution(0)));
        Altered altered = new Altered(file, key);
        forged(altered);
        misdirected(altered);
        numbers(altered);
        contents(altered);
        bytes(altered);
    }

    /** @param key Alice's, of which Bob has read nothing yet */
    private record Altered(FileBuilder file, SenderKey key) {
        Protobuf genuine() {
            return key.fields(0, key.encrypt(0, "message 0"));
        }

        CaseBuilder refused(String id, String comment, Bytes message, Layer layer, String reason, String... flags) {
            return file.add(id, comment, flags)
                    .step(SenderKey.receive(message).refuses(layer, reason))
                    .step(key.reads(0));
        }
    }

    private static void forged(Altered altered) {
        SenderKey key = altered.key();
        Bytes genuine = key.message(0);
        Bytes versioned = Deviations.concat(Wire.VERSION, altered.genuine().encode());
        altered.refused(
                "signed_by_other_member",
                "another member knows the chain key and signs with a key of her own",
                key.signedBy("mallory").message(0),
                SIGNATURE,
                "bad-signature",
                "forgery");
        altered.refused(
                "signature_of_zeros",
                "zeros in place of the signature",
                Deviations.concat(versioned, Bytes.hex("00".repeat(64))),
                SIGNATURE,
                "bad-signature",
                "forgery");
        altered.refused(
                "signature_of_other_message",
                "the signature of the next message",
                Deviations.concat(
                        versioned,
                        Deviations.slice(
                                key.message(1),
                                key.message(1).size() - 64,
                                key.message(1).size())),
                SIGNATURE,
                "bad-signature",
                "forgery");
        for (int bit : new int[] {0, 300, 511}) {
            altered.refused(
                    "signature_bit_" + bit,
                    "bit " + bit + " of the signature is flipped",
                    Deviations.flipBit(genuine, (genuine.size() - 64) * 8 + bit),
                    SIGNATURE,
                    "bad-signature",
                    "bit-flip");
        }
        altered.refused(
                "ciphertext_bit",
                "a bit of the ciphertext is flipped",
                Deviations.flipBit(genuine, (genuine.size() - 65) * 8),
                SIGNATURE,
                "bad-signature",
                "altered-ciphertext");
        altered.refused(
                "iteration_other",
                "another number under the signature of this one",
                Deviations.concat(
                        Wire.VERSION,
                        altered.genuine().set(SenderKey.ITERATION, 1).encode(),
                        Deviations.slice(genuine, genuine.size() - 64, genuine.size())),
                SIGNATURE,
                "bad-signature",
                "altered-header");
        altered.refused(
                "forged_far_ahead",
                "a forgery 2,001 messages ahead: refused for its signature, at no cost",
                key.signedBy("mallory").messageNumbered(0, 2001),
                SIGNATURE,
                "bad-signature",
                "forgery",
                "limit");
        altered.refused(
                "forged_huge_number",
                "a forgery with the largest number",
                key.signedBy("mallory").messageNumbered(0, 0xffff_ffffL),
                SIGNATURE,
                "bad-signature",
                "forgery",
                "large-number");
        altered.refused(
                "low_nibble_changed",
                "the low half of the version byte is changed on the way",
                Deviations.replaceByte(genuine, 0, 0x34),
                SIGNATURE,
                "bad-signature",
                "low-nibble");
    }

    private static void misdirected(Altered altered) {
        SenderKey key = altered.key();
        Bytes genuine = key.message(0);
        Fields mallory = Scene.address("mallory");
        altered.file()
                .add("other_group", "Alice's message delivered as one of another group", "wrong-session")
                .step(SenderKey.receive("group-2", Scene.ALICE, genuine).refuses(STATE, "no-sender-key"))
                .step(key.reads(0));
        altered.file()
                .add("other_sender", "Alice's message delivered as one of Mallory's", "wrong-address")
                .step(SenderKey.receive(SenderKey.GROUP, mallory, genuine).refuses(STATE, "no-sender-key"))
                .step(key.reads(0));
        SenderKey hers = SenderKey.named(altered.file(), "mallory", 7);
        altered.file()
                .add("other_sender_of_same_id", "Mallory has a key of the same id in the group", "wrong-address")
                .step(SenderKey.process(SenderKey.GROUP, mallory, hers.distribution(0)))
                .step(SenderKey.receive(SenderKey.GROUP, mallory, genuine).refuses(SIGNATURE, "bad-signature"))
                .step(SenderKey.receive(hers.message(0)).refuses(SIGNATURE, "bad-signature"))
                .step(key.reads(0))
                .step(SenderKey.receive(SenderKey.GROUP, mallory, hers.message(0))
                        .answers(Scene.plaintext("message 0")));
        SenderKey elsewhere = SenderKey.named(altered.file(), "alice elsewhere", 7);
        altered.file()
                .add("other_group_of_same_id", "Alice has a key of the same id in another group", "wrong-session")
                .step(SenderKey.process("group-2", Scene.ALICE, elsewhere.distribution(0)))
                .step(SenderKey.receive("group-2", Scene.ALICE, genuine).refuses(SIGNATURE, "bad-signature"))
                .step(SenderKey.receive(elsewhere.message(0)).refuses(SIGNATURE, "bad-signature"))
                .step(key.reads(0));
        altered.file()
                .add("tablet_of_sender", "Alice's message delivered as one of her second device", "wrong-address")
                .step(SenderKey.receive(SenderKey.GROUP, Scene.ALICE.with("deviceId", 2), genuine)
                        .refuses(STATE, "no-sender-key"))
                .step(key.reads(0));
    }

    private static void numbers(Altered altered) {
        SenderKey key = altered.key();
        for (long id : new long[] {0, 6, 8, 0x7fff_ffffL, 0xffff_ffffL}) {
            altered.refused(
                            "unknown_id_" + id,
                            "an authentic message under the key id " + id,
                            key.withId(id).message(0),
                            STATE,
                            "unknown-sender-key",
                            "unknown-prekey")
                    .requirements("GRP-031", "GRP-036");
        }
        for (long iteration : new long[] {0x8000_0000L, 0xffff_ffffL}) {
            altered.refused(
                            "number_" + iteration,
                            "an authentic message numbered " + iteration,
                            key.messageNumbered(0, iteration),
                            LIMIT,
                            "counter-too-large",
                            "large-number")
                    .requirements("GRP-043", "GRP-036");
        }
        altered.file()
                .add("read_again_under_other_number", "an authentic message numbered as one that was read", "replay")
                .requirements("GRP-033")
                .step(key.reads(0))
                .step(SenderKey.receive(key.messageNumbered(1, 0)).refuses(REPLAY, "duplicate-message"))
                .step(key.reads(1));
    }

    /** Authentic, but the ciphertext is not what a sender makes. */
    private static void contents(Altered altered) {
        SenderKey key = altered.key();
        for (int length : new int[] {0, 1, 15, 17}) {
            Bytes ciphertext = altered.file().random().bytes("ciphertext", length);
            altered.refused(
                            "ciphertext_of_" + length,
                            "an authentic ciphertext of " + length + " bytes",
                            key.signed(Wire.VERSION, key.fields(0, ciphertext)),
                            DECRYPT,
                            "bad-padding",
                            "padding")
                    .requirements("GRP-011", "GRP-036");
        }
        for (String last : new String[] {"00", "11", "ff"}) {
            Bytes blocks = Ratchet.encryptBlocks(key.keys(0), Bytes.hex("61".repeat(15) + last));
            altered.refused(
                            "padding_of_" + last,
                            "an authentic ciphertext whose last byte is " + last,
                            key.signed(Wire.VERSION, key.fields(0, blocks)),
                            DECRYPT,
                            "bad-padding",
                            "padding")
                    .requirements("GRP-011", "GRP-036");
        }
        Fields keys = key.keys(0);
        Bytes exchanged = Ratchet.encrypt(
                Fields.of(
                                "cipherKey",
                                Deviations.concat(keys.bytes("iv"), Deviations.slice(keys.bytes("cipherKey"), 0, 16)))
                        .with("iv", Deviations.slice(keys.bytes("cipherKey"), 16, 32)),
                Ratchet.text("message 0"));
        altered.refused(
                        "key_before_iv",
                        "the sender takes the cipher key from the first derived bytes",
                        key.signed(Wire.VERSION, key.fields(0, exchanged)),
                        DECRYPT,
                        "bad-padding",
                        "wrong-derivation")
                .requirements("GRP-028", "GRP-036");
    }

    private static void bytes(Altered altered) {
        SenderKey key = altered.key();
        Bytes genuine = key.message(0);
        altered.refused("empty", "no bytes at all", Bytes.empty(), PARSE, "bad-message", "truncated", "empty-field")
                .requirements("GRP-026", "GRP-036");
        for (int length : new int[] {1, 64}) {
            altered.refused(
                            "truncated_to_" + length,
                            "the first " + length + " bytes",
                            Deviations.truncate(genuine, length),
                            PARSE,
                            "bad-message",
                            "truncated")
                    .requirements("GRP-026", "GRP-036");
        }
        for (String missing : new String[] {"id", "iteration", "ciphertext"}) {
            int field = switch (missing) {
                case "id" -> SenderKey.ID;
                case "iteration" -> SenderKey.ITERATION;
                default -> SenderKey.CIPHERTEXT;
            };
            altered.refused(
                            "missing_" + missing,
                            "authentic, without " + missing,
                            key.signed(Wire.VERSION, altered.genuine().drop(field)),
                            PARSE,
                            "missing-field",
                            "missing-field")
                    .requirements("GRP-020", "GRP-036");
        }
        for (String version : new String[] {"23", "43"}) {
            boolean old = version.equals("23");
            altered.refused(
                            "version_byte_" + version,
                            "authentic, with the version byte " + version,
                            key.signed(Bytes.hex(version), altered.genuine()),
                            VERSION,
                            old ? "legacy-version" : "unknown-version",
                            old ? "legacy-version" : "unknown-version")
                    .requirements("GRP-021", "GRP-036");
        }
        altered.file()
                .add("authentic_unknown_field", "a newer sender signs a field that nobody knows", "unknown-field")
                .requirements("GRP-025", "GRP-022")
                .step(SenderKey.receive(
                                key.signed(Wire.VERSION, altered.genuine().varint(9, 1)))
                        .answers(Scene.plaintext("message 0")));
        altered.file()
                .add("authentic_low_nibble", "a newer sender signs its own low nibble", "low-nibble")
                .requirements("GRP-021", "GRP-022")
                .step(SenderKey.receive(key.signed(Bytes.hex("34"), altered.genuine()))
                        .answers(Scene.plaintext("message 0")));
    }
}
