package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.suite.vector.messenger.FrankingScene.CONTEXT;
import static org.sealcheck.suite.vector.messenger.FrankingScene.TIME;
import static org.sealcheck.suite.vector.messenger.FrankingScene.invalid;
import static org.sealcheck.suite.vector.messenger.FrankingScene.judge;
import static org.sealcheck.suite.vector.messenger.FrankingScene.valid;

import java.util.stream.Stream;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.FrankingContext;
import org.sealcheck.suite.scenario.messenger.franking.FrankingFormulas;
import org.sealcheck.suite.scenario.messenger.media.MediaFormulas;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;
import org.sealcheck.suite.vector.messenger.FrankedDeviations.Deviation;

/** The verdicts on reports, genuine and forged. */
final class JudgeVectors implements VectorSource {
    private static final long DAY = 24L * 60 * 60 * 1000;
    private static final long WINDOW = 30 * DAY;

    @Override
    public String path() {
        return "messenger/franking/judge";
    }

    @Override
    public void write(FileBuilder file) {
        FrankingScene scene = new FrankingScene(file, "hello");
        file.title("verdicts on reports")
                .requirements("FRANK-018")
                .profile("franking-frctx1")
                .needs("entropy-injected")
                .derivation("a genuine report by the equations of the chapter, then changed in one place")
                .given(scene.server());
        file.add("good", "a genuine report", "known-answer")
                .step(judge(scene.report(), TIME).answers(valid()));
        file.add("good_before_its_time", "judged by a clock that runs behind", "boundary")
                .requirements("FRANK-018", "FRANK-035")
                .step(judge(scene.report(), TIME - DAY).answers(valid()));
        elements(file, scene);
        boundaries(file, scene);
        contexts(file, scene);
        epochs(file, scene);
        for (Deviation each : FrankedDeviations.of(file, scene.nonce)) {
            deviating(file, scene, each);
        }
    }

    private static void elements(FileBuilder file, FrankingScene scene) {
        for (int bit : new int[] {8 * 20, 8 * scene.encoded.size() - 20}) {
            file.add("message_bit_" + bit, "bit " + bit + " of the message is flipped", "bit-flip")
                    .requirements("FRANK-002", "FRANK-018")
                    .step(judge(scene.report().flipBit("message", bit), TIME)
                            .answers(Fields.of("verdict", "invalid").with("context", null)));
        }
        for (int bit : new int[] {0, 255}) {
            refused(
                    file,
                    "nonce_bit_" + bit,
                    "bit " + bit + " of the nonce is flipped",
                    "nonce-mismatch",
                    "FRANK-028",
                    scene.report().flipBit("nonce", bit),
                    "bit-flip");
            refused(
                    file,
                    "tag_bit_" + bit,
                    "bit " + bit + " of T_F is flipped",
                    "franking-tag-mismatch",
                    "FRANK-018",
                    scene.report().flipBit("frankingTag", bit),
                    "bit-flip");
            refused(
                    file,
                    "reporting_tag_bit_" + bit,
                    "bit " + bit + " of R_F is flipped",
                    "reporting-tag-mismatch",
                    "FRANK-018",
                    scene.report().flipBit("reportingTag", bit),
                    "bit-flip");
        }
        Bytes otherNonce = file.random().bytes("nonce of the forger", 32);
        Bytes otherMessage = FrankingFormulas.message(FrankingFormulas.text("something else"), otherNonce)
                .encode();
        Bytes otherTag = FrankingFormulas.frankingTag(otherNonce, otherMessage);
        refused(
                file,
                "never_stamped",
                "a message that was never sent, with the R_F of one that was",
                "reporting-tag-mismatch",
                "FRANK-002",
                FrankingScene.report(otherMessage, otherNonce, otherTag, scene.reportingTag, scene.context),
                "forgery");
        refused(
                file,
                "stamped_for_other",
                "T_F and R_F of a genuine message under another message",
                "franking-tag-mismatch",
                "FRANK-020",
                FrankingScene.report(otherMessage, otherNonce, scene.tag, scene.reportingTag, scene.context),
                "forgery",
                "wrong-message");
        refused(
                file,
                "stamped_by_nobody",
                "R_F made with a key of the forger",
                "reporting-tag-mismatch",
                "FRANK-004",
                FrankingScene.report(
                        scene.encoded,
                        scene.nonce,
                        scene.tag,
                        FrankingFormulas.reportingTag(otherNonce, scene.tag, scene.context),
                        scene.context),
                "forgery");
        refused(
                file,
                "reporting_tag_over_message",
                "R_F over M in place of T_F",
                "reporting-tag-mismatch",
                "FRANK-011",
                scene.report()
                        .with("reportingTag", FrankingFormulas.reportingTag(scene.key, scene.encoded, scene.context)),
                "wrong-derivation");
        refused(
                file,
                "reporting_tag_context_first",
                "R_F over context || T_F",
                "reporting-tag-mismatch",
                "FRANK-011",
                scene.report().with("reportingTag", FrankingFormulas.reportingTag(scene.key, scene.context, scene.tag)),
                "wrong-derivation");
        refused(
                file,
                "reporting_tag_without_context",
                "R_F over T_F alone",
                "reporting-tag-mismatch",
                "FRANK-012",
                scene.report().with("reportingTag", FrankingFormulas.reportingTag(scene.key, scene.tag, Bytes.empty())),
                "wrong-derivation");
        refused(
                file,
                "nonce_beside_differs",
                "the nonce of a second message that has the same T_F only beside",
                "nonce-mismatch",
                "FRANK-028",
                scene.report().with("nonce", otherNonce),
                "wrong-nonce");
    }

    private static void boundaries(FileBuilder file, FrankingScene scene) {
        Bytes shorter = Deviations.slice(scene.tag, 0, 31);
        Bytes longer = Deviations.concat(Deviations.slice(scene.tag, 31, 32), scene.context);
        refused(
                file,
                "boundary_shifted_left",
                "the last byte of T_F has become the first of the context: the same R_F",
                "bad-tag-length",
                "FRANK-020",
                scene.report().with("frankingTag", shorter).with("context", longer),
                "boundary-shift");
        Bytes tagAndByte = Deviations.concat(scene.tag, Deviations.slice(scene.context, 0, 1));
        refused(
                file,
                "boundary_shifted_right",
                "the first byte of the context has become the last of T_F: the same R_F",
                "bad-tag-length",
                "FRANK-020",
                scene.report()
                        .with("frankingTag", tagAndByte)
                        .with("context", Deviations.slice(scene.context, 1, scene.context.size())),
                "boundary-shift");
        refused(
                file,
                "nonce_padded_beside",
                "the nonce with a zero byte behind it: the same T_F",
                "bad-nonce-length",
                "FRANK-024",
                scene.report().append("nonce", "00"),
                "hmac-key-padding");
        refused(
                file,
                "nonce_31",
                "31 bytes of the nonce",
                "bad-nonce-length",
                "FRANK-024",
                scene.report().truncate("nonce", 31),
                "wrong-length");
        refused(
                file,
                "nonce_absent",
                "no nonce",
                "bad-nonce-length",
                "FRANK-024",
                scene.report().with("nonce", Bytes.empty()),
                "empty-field");
        Bytes longNonce = file.random().bytes("nonce of 65 bytes", 65);
        refused(
                file,
                "nonce_hashed",
                "a nonce of 65 bytes, whose hash is the nonce",
                "bad-nonce-length",
                "FRANK-024",
                hashed(scene, longNonce),
                "hmac-key-padding");
        for (int length : new int[] {0, 16, 31}) {
            refused(
                    file,
                    "tag_" + length,
                    "the first " + length + " bytes of T_F",
                    "bad-tag-length",
                    "FRANK-024",
                    scene.report().truncate("frankingTag", length),
                    "wrong-length");
            refused(
                    file,
                    "reporting_tag_" + length,
                    "the first " + length + " bytes of R_F",
                    "bad-tag-length",
                    "FRANK-024",
                    scene.report().truncate("reportingTag", length),
                    "wrong-length");
        }
        refused(
                file,
                "reporting_tag_33",
                "a byte behind R_F",
                "bad-tag-length",
                "FRANK-024",
                scene.report().append("reportingTag", "00"),
                "wrong-length");
    }

    private static void contexts(FileBuilder file, FrankingScene scene) {
        changed(
                file,
                scene,
                "sender",
                new FrankingContext(
                        "100003@msgr", 5, CONTEXT.threadId(), CONTEXT.messageId(), TIME, FrankingScene.EPOCH));
        changed(
                file,
                scene,
                "device",
                new FrankingContext(
                        CONTEXT.senderId(), 6, CONTEXT.threadId(), CONTEXT.messageId(), TIME, FrankingScene.EPOCH));
        changed(
                file,
                scene,
                "thread",
                new FrankingContext(
                        CONTEXT.senderId(), 5, "100004@msgr", CONTEXT.messageId(), TIME, FrankingScene.EPOCH));
        changed(
                file,
                scene,
                "message_id",
                new FrankingContext(
                        CONTEXT.senderId(), 5, CONTEXT.threadId(), "7000000000000000002", TIME, FrankingScene.EPOCH));
        changed(
                file,
                scene,
                "time",
                new FrankingContext(
                        CONTEXT.senderId(), 5, CONTEXT.threadId(), CONTEXT.messageId(), TIME + 1, FrankingScene.EPOCH));
        Bytes context = scene.context;
        stampedBadly(file, scene, "context_empty", "no context", Bytes.empty(), "empty-field");
        stampedBadly(
                file,
                scene,
                "context_cut_off",
                "the last byte is missing",
                Deviations.truncate(context, context.size() - 1),
                "truncated");
        stampedBadly(
                file, scene, "context_extended", "a byte follows", Deviations.append(context, "00"), "trailing-bytes");
        stampedBadly(
                file,
                scene,
                "context_other_label",
                "another label",
                Deviations.replaceByte(context, 20, '2'),
                "wrong-context");
        stampedBadly(
                file,
                scene,
                "context_no_utf8",
                "a sender that is no UTF-8",
                Deviations.replaceByte(context, 24, 0xff),
                "non-canonical");
        stampedBadly(
                file,
                scene,
                "context_length_too_long",
                "an id that claims more bytes than there are",
                Deviations.replaceByte(context, 22, 0xff),
                "truncated");
    }

    private static void epochs(FileBuilder file, FrankingScene scene) {
        for (long epoch : new long[] {0, FrankingScene.EPOCH - 1, FrankingScene.EPOCH + 1, 0xffff_ffffL}) {
            Bytes other = FrankingFormulas.context(
                    new FrankingContext(CONTEXT.senderId(), 5, CONTEXT.threadId(), CONTEXT.messageId(), TIME, epoch));
            file.add("epoch_" + epoch, "a report that names epoch " + epoch, "epoch", "wrong-context")
                    .requirements("FRANK-023")
                    .step(judge(scene.report().with("context", other), TIME)
                            .answers(Fields.of("verdict", "unverifiable")
                                    .with("reason", epoch > FrankingScene.EPOCH ? "unknown-epoch" : "erased-epoch")));
        }
        StepBuilder rotate = StepBuilder.call(
                "messenger.franking.server.rotate",
                Fields.of("server", "$server")
                        .with("now", TIME)
                        .with("entropy", file.random().bytes("next key", 32)));
        file.add("rotated_just_inside", "one millisecond before the window of the old key ends", "epoch", "boundary")
                .requirements("FRANK-023", "FRANK-035")
                .step(rotate)
                .step(judge(scene.report(), TIME + WINDOW - 1).answers(valid()));
        file.add("rotated_just_outside", "when the window of the old key has ended", "epoch", "boundary")
                .requirements("FRANK-035")
                .step(rotate)
                .step(judge(scene.report(), TIME + WINDOW)
                        .answers(Fields.of("verdict", "unverifiable").with("reason", "erased-epoch")));
        Bytes next = FrankingFormulas.context(new FrankingContext(
                CONTEXT.senderId(), 5, CONTEXT.threadId(), CONTEXT.messageId(), TIME, FrankingScene.EPOCH + 1));
        file.add(
                        "rotated_new_epoch_claimed",
                        "a report from before the rotation that names the epoch after it",
                        "epoch",
                        "wrong-context")
                .requirements("FRANK-023")
                .step(rotate)
                .step(judge(scene.report().with("context", next), TIME).answers(invalid("reporting-tag-mismatch")));
    }

    private static void deviating(FileBuilder file, FrankingScene scene, Deviation each) {
        // The nonce submitted is the one of the good message, as far as there is one in it.
        Fields report = FrankingScene.report(
                each.message(),
                scene.nonce,
                each.tag(),
                FrankingFormulas.reportingTag(scene.key, each.tag(), scene.context),
                scene.context);
        file.add("stamped_" + each.id(), each.comment() + "; T_F and R_F fit", each.flag())
                .requirements(
                        Stream.of(each.requirement(), "FRANK-018").distinct().toArray(String[]::new))
                .step(judge(report, TIME).answers(each.reason().isEmpty() ? valid() : invalid(each.reason())));
    }

    private static void changed(FileBuilder file, FrankingScene scene, String what, FrankingContext context) {
        file.add("context_" + what, "another " + what.replace('_', ' ') + " in the context", "wrong-context")
                .requirements("FRANK-012", "FRANK-033")
                .step(judge(scene.report().with("context", FrankingFormulas.context(context)), TIME)
                        .answers(invalid("reporting-tag-mismatch")));
    }

    private static void stampedBadly(
            FileBuilder file, FrankingScene scene, String id, String comment, Bytes context, String flag) {
        Fields report = scene.report()
                .with("context", context)
                .with("reportingTag", FrankingFormulas.reportingTag(scene.key, scene.tag, context));
        refused(file, id, comment + "; R_F fits", "bad-context", "FRANK-025", report, flag);
    }

    private static void refused(
            FileBuilder file,
            String id,
            String comment,
            String reason,
            String requirement,
            Fields report,
            String... flags) {
        file.add(id, comment, flags)
                .requirements(Stream.of(requirement, "FRANK-018").distinct().toArray(String[]::new))
                .step(judge(report, TIME).answers(invalid(reason)));
    }

    /** A message whose nonce is the hash of a longer one, which HMAC takes for the same key. */
    private static Fields hashed(FrankingScene scene, Bytes longNonce) {
        Bytes message = FrankingFormulas.message(FrankingFormulas.text("hello"), MediaFormulas.sha256(longNonce))
                .encode();
        Bytes tag = FrankingFormulas.frankingTag(longNonce, message);
        return FrankingScene.report(
                message, longNonce, tag, FrankingFormulas.reportingTag(scene.key, tag, scene.context), scene.context);
    }
}
