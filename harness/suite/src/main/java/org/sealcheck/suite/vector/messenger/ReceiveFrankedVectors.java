package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.contract.Layer.MAC;
import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.POLICY;
import static org.sealcheck.contract.Layer.VERSION;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.scenario.messenger.franking.FrankingFormulas;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;
import org.sealcheck.suite.vector.messenger.FrankedDeviations.Deviation;

/** What a recipient shows, and what it does not. */
final class ReceiveFrankedVectors implements VectorSource {
    @Override
    public String path() {
        return "messenger/franking/receive";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("receiving franked messages")
                .requirements("FRANK-015")
                .derivation("one message with its tags, then changed in one place")
                .given(StepBuilder.call("messenger.franking.recipient.createRecipient", Fields.none())
                        .bind("recipient", "recipient"));
        FrankingScene scene = new FrankingScene(file, "hello");
        file.add("good", "a genuine message", "known-answer")
                .step(receive(scene, scene.encoded, scene.tag).answers(shown("hello")));
        file.add("good_reported", "a genuine message, and its report", "known-answer")
                .requirements("FRANK-013", "FRANK-016", "FRANK-017")
                .step(receive(scene, scene.encoded, scene.tag))
                .step(StepBuilder.call("messenger.franking.recipient.report", ofMessage())
                        .answers(scene.report()));
        file.add("refused_not_reported", "a message that was refused is not kept", "wrong-message")
                .requirements("FRANK-016")
                .step(receive(scene, scene.encoded, Deviations.flipBit(scene.tag, 0))
                        .refuses(MAC, "franking-tag-mismatch"))
                .step(StepBuilder.call("messenger.franking.recipient.report", ofMessage())
                        .refuses(Layer.STATE, "unknown-message"));
        tags(file, scene);
        control(file, scene);
        for (Deviation each : FrankedDeviations.of(file, scene.nonce)) {
            StepBuilder step = receive(scene, each.message(), each.tag());
            step = each.reason().isEmpty() ? step.answers(shown("hello")) : step.refuses(layer(each), each.reason());
            file.add(each.id(), each.comment() + "; the tag fits", each.flag())
                    .requirements(each.requirement())
                    .step(step);
        }
    }

    private static void tags(FileBuilder file, FrankingScene scene) {
        for (int bit : new int[] {0, 100, 255}) {
            mismatch(
                    file,
                    "tag_bit_" + bit,
                    "bit " + bit + " of the tag is flipped",
                    scene,
                    scene.encoded,
                    Deviations.flipBit(scene.tag, bit),
                    "bit-flip");
        }
        for (int bit : new int[] {8 * 16, 8 * 40, 8 * scene.encoded.size() - 17}) {
            file.add("message_bit_" + bit, "bit " + bit + " of the message is flipped", "bit-flip")
                    .step(receive(scene, Deviations.flipBit(scene.encoded, bit), scene.tag)
                            .refuses(MAC, PARSE, VERSION));
        }
        mismatch(
                file,
                "tag_of_swapped_roles",
                "HMAC under the message over the nonce",
                scene,
                scene.encoded,
                FrankingFormulas.frankingTag(scene.encoded, scene.nonce),
                "wrong-derivation");
        mismatch(
                file,
                "tag_of_content",
                "the tag covers the content only",
                scene,
                scene.encoded,
                FrankingFormulas.frankingTag(scene.nonce, FrankingFormulas.text("hello")),
                "wrong-derivation");
        Bytes other = FrankingFormulas.message(FrankingFormulas.text("harmless"), scene.nonce)
                .encode();
        file.add(
                        "tag_of_other_message",
                        "the tag of another message under the same nonce",
                        "dishonest-sender",
                        "wrong-message")
                .requirements("FRANK-015", "FRANK-032")
                .step(receive(scene, scene.encoded, FrankingFormulas.frankingTag(scene.nonce, other))
                        .refuses(MAC, "franking-tag-mismatch"));
        Bytes otherNonce = file.random().bytes("nonce of a retry", 32);
        file.add("nonce_of_retry", "a copy with another nonce and the tag of the first one", "wrong-nonce")
                .requirements("FRANK-015", "FRANK-032")
                .step(receive(
                                scene,
                                FrankingFormulas.message(FrankingFormulas.text("hello"), otherNonce)
                                        .encode(),
                                scene.tag)
                        .refuses(MAC, "franking-tag-mismatch"));
        Bytes reordered = scene.message.reverse().encode();
        file.add(
                        "reserialized_reordered",
                        "the same fields in another order, the tag of the first order",
                        "field-order")
                .requirements("FRANK-026")
                .step(receive(scene, reordered, scene.tag).refuses(MAC, "franking-tag-mismatch"));
        file.add(
                        "reserialized_overlong",
                        "the same fields with a longer length, the tag of the shorter",
                        "overlong-varint")
                .requirements("FRANK-026")
                .step(receive(
                                scene,
                                scene.message
                                        .overlongLength(FrankingFormulas.METADATA, 2)
                                        .encode(),
                                scene.tag)
                        .refuses(MAC, "franking-tag-mismatch"));
        file.add("unknown_field_appended", "a field nobody knows was appended behind the tag's back", "unknown-field")
                .requirements("FRANK-026")
                .step(receive(scene, scene.message.varint(99, 1).encode(), scene.tag)
                        .refuses(MAC, "franking-tag-mismatch"));
        for (int length : new int[] {0, 16, 31}) {
            file.add("tag_" + length, "the first " + length + " bytes of the tag", "wrong-length", "truncated")
                    .requirements("FRANK-024")
                    .step(receive(scene, scene.encoded, Deviations.slice(scene.tag, 0, length))
                            .refuses(PARSE, "bad-tag-length"));
        }
        file.add("tag_33", "a byte behind the tag", "wrong-length", "trailing-bytes")
                .requirements("FRANK-024")
                .step(receive(scene, scene.encoded, Deviations.append(scene.tag, "00"))
                        .refuses(PARSE, "bad-tag-length"));
        for (int length : new int[] {31, 33}) {
            Bytes wrong = length < 32
                    ? Deviations.slice(scene.reportingTag, 0, length)
                    : Deviations.append(scene.reportingTag, "00");
            file.add("reporting_tag_" + length, "a reporting tag of " + length + " bytes", "wrong-length")
                    .requirements("FRANK-024")
                    .step(StepBuilder.call(
                                    "messenger.franking.recipient.receive",
                                    input(scene, scene.encoded)
                                            .with("frankingTag", scene.tag)
                                            .with("reportingTag", wrong))
                            .refuses(PARSE, "bad-tag-length"));
        }
    }

    private static void control(FileBuilder file, FrankingScene scene) {
        file.add("tag_missing", "a text without a tag", "missing-field")
                .requirements("FRANK-005", "FRANK-015")
                .step(StepBuilder.call("messenger.franking.recipient.receive", input(scene, scene.encoded))
                        .refuses(POLICY, "missing-franking-tag"));
        Bytes unfranked = scene.message.drop(FrankingFormulas.METADATA).encode();
        file.add("tag_and_nonce_missing", "a text with neither tag nor nonce", "missing-field")
                .requirements("FRANK-005", "FRANK-015")
                .step(StepBuilder.call("messenger.franking.recipient.receive", input(scene, unfranked))
                        .refuses(POLICY, "missing-franking-tag"));
        Bytes revocation = FrankingFormulas.revocation();
        file.add("revocation_without_tag", "a revocation without a tag", "known-answer")
                .requirements("FRANK-034")
                .step(StepBuilder.call(
                                "messenger.franking.recipient.receive",
                                input(
                                        scene,
                                        FrankingFormulas.message(revocation, scene.nonce)
                                                .encode()))
                        .answers(Fields.of("content", revocation)));
        Bytes both = FrankingFormulas.revocationWithText("not just a revocation");
        file.add(
                        "revocation_with_text_without_tag",
                        "a revocation with a text beside it, without a tag",
                        "dishonest-sender")
                .requirements("FRANK-005", "FRANK-034")
                .step(StepBuilder.call(
                                "messenger.franking.recipient.receive",
                                input(
                                        scene,
                                        FrankingFormulas.message(both, scene.nonce)
                                                .encode()))
                        .refuses(POLICY, "missing-franking-tag"));
    }

    private static void mismatch(
            FileBuilder file,
            String id,
            String comment,
            FrankingScene scene,
            Bytes message,
            Bytes tag,
            String... flags) {
        file.add(id, comment, flags)
                .requirements("FRANK-008", "FRANK-015")
                .step(receive(scene, message, tag).refuses(MAC, "franking-tag-mismatch"));
    }

    private static Layer layer(Deviation deviation) {
        return deviation.layer().equals("version") ? VERSION : PARSE;
    }

    private static StepBuilder receive(FrankingScene scene, Bytes message, Bytes tag) {
        return StepBuilder.call(
                "messenger.franking.recipient.receive",
                input(scene, message).with("frankingTag", tag).with("reportingTag", scene.reportingTag));
    }

    private static Fields input(FrankingScene scene, Bytes message) {
        return ofMessage().with("message", message).with("context", scene.context);
    }

    private static Fields ofMessage() {
        return Fields.of("recipient", "$recipient").with("messageId", "7000000000000000001");
    }

    private static Fields shown(String text) {
        return Fields.of("content", FrankingFormulas.text(text));
    }
}
