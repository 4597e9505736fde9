package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.contract.Layer.PARSE;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.FrankingContext;
import org.sealcheck.suite.scenario.messenger.franking.FrankingFormulas;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Reporting tags of a server whose key is given. */
final class StampVectors implements VectorSource {
    @Override
    public String path() {
        return "messenger/franking/stamp";
    }

    @Override
    public void write(FileBuilder file) {
        FrankingScene facts = new FrankingScene(
                Bytes.hex("0b".repeat(32)),
                Deviations.slice(MediaScene.counted(96), 0x40, 0x60),
                FrankingFormulas.text("hello"));
        file.title("reporting tags")
                .requirements("FRANK-011", "FRANK-012")
                .profile("franking-frctx1")
                .needs("entropy-injected")
                .derivation("R_F = HMAC-SHA256(K_F, T_F || context); entropy is K_F, 32 times 0b")
                .given(facts.server());
        file.add("hello", "the tag of \"hello\" in the context of context.json", "known-answer")
                .step(stamp(facts.tag)
                        .answers(Fields.of("reportingTag", facts.reportingTag).with("context", facts.context)));
        file.add("tag_of_zeros", "the server stamps any 32 bytes", "known-answer")
                .requirements("FRANK-011", "FRANK-033")
                .step(stamp(Bytes.of(new byte[32]))
                        .answers(Fields.of(
                                "reportingTag",
                                FrankingFormulas.reportingTag(facts.key, Bytes.of(new byte[32]), facts.context))));
        for (int length : new int[] {0, 1, 31}) {
            refused(file, "tag_" + length, Deviations.slice(facts.tag, 0, length));
        }
        refused(file, "tag_33", Deviations.append(facts.tag, "00"));
        refused(file, "tag_64", Deviations.concat(facts.tag, facts.tag));
        Bytes next = file.random().bytes("next key", 32);
        Bytes after = FrankingFormulas.context(new FrankingContext(
                "100001@msgr", 5, "100002@msgr", "7000000000000000001", FrankingScene.TIME, FrankingScene.EPOCH + 1));
        file.add("after_rotation", "the next key, in the next epoch", "known-answer", "epoch")
                .requirements("FRANK-023")
                .step(StepBuilder.call(
                                "messenger.franking.server.rotate",
                                Fields.of("server", "$server")
                                        .with("now", FrankingScene.TIME)
                                        .with("entropy", next))
                        .answers(Fields.of("epoch", FrankingScene.EPOCH + 1)))
                .step(stamp(facts.tag)
                        .answers(Fields.of("reportingTag", FrankingFormulas.reportingTag(next, facts.tag, after))
                                .with("context", after)));
    }

    private static void refused(FileBuilder file, String id, Bytes tag) {
        file.add(id, "a franking tag of " + tag.size() + " bytes", "wrong-length")
                .requirements("FRANK-024")
                .step(stamp(tag).refuses(PARSE, "bad-tag-length"));
    }

    private static StepBuilder stamp(Bytes tag) {
        return StepBuilder.call(
                "messenger.franking.server.stamp",
                Fields.of("server", "$server")
                        .with("frankingTag", tag)
                        .with("senderId", "100001@msgr")
                        .with("senderDevice", 5)
                        .with("threadId", "100002@msgr")
                        .with("messageId", "7000000000000000001")
                        .with("now", FrankingScene.TIME));
    }
}
