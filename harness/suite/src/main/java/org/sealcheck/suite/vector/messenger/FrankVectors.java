package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.contract.Layer.STATE;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.messenger.franking.FrankingFormulas;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** What a sender makes of a content whose nonce is given. */
final class FrankVectors implements VectorSource {
    @Override
    public String path() {
        return "messenger/franking/frank";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("franked messages")
                .requirements("FRANK-007", "FRANK-008")
                .needs("entropy-injected")
                .derivation("M holds the nonce; T_F = HMAC-SHA256(nonce, M)")
                .given(StepBuilder.call("messenger.franking.sender.createSender", Fields.none())
                        .bind("sender", "sender"));
        Bytes nonce = Deviations.slice(MediaScene.counted(96), 0x40, 0x60);
        franked(file, "hello", "\"hello\", nonce 40 to 5f", FrankingFormulas.text("hello"), nonce);
        franked(file, "empty_text", "a text of no characters", FrankingFormulas.text(""), nonce);
        franked(file, "unicode", "a text beyond ASCII", FrankingFormulas.text("grüße 👋"), nonce);
        franked(file, "long_text", "300 characters", FrankingFormulas.text("a".repeat(300)), nonce);
        franked(
                file,
                "other_nonce",
                "\"hello\" under another nonce",
                FrankingFormulas.text("hello"),
                file.random().bytes("nonce", 32));
        franked(
                file,
                "nonce_of_zeros",
                "a nonce of zeros is a nonce",
                FrankingFormulas.text("hello"),
                Bytes.of(new byte[32]));
        file.add("acknowledged_unknown", "an acknowledgement of a message that was never sent", "wrong-message")
                .requirements("FRANK-014")
                .step(StepBuilder.call(
                                "messenger.franking.sender.acknowledge",
                                Fields.of("sender", "$sender")
                                        .with("messageId", "1")
                                        .with("reportingTag", Bytes.of(new byte[32]))
                                        .with("context", FrankingFormulas.context(FrankingScene.CONTEXT)))
                        .refuses(STATE, "unknown-message"));
    }

    private static void franked(FileBuilder file, String id, String comment, Bytes content, Bytes nonce) {
        Bytes message = FrankingFormulas.message(content, nonce).encode();
        file.add(id, comment, "known-answer")
                .step(StepBuilder.call(
                                "messenger.franking.sender.frank",
                                Fields.of("sender", "$sender")
                                        .with("messageId", "1")
                                        .with("content", content)
                                        .with("entropy", nonce))
                        .answers(Fields.of("message", message)
                                .with("frankingTag", FrankingFormulas.frankingTag(nonce, message))));
    }
}
