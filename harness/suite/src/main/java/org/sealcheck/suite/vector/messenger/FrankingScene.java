package org.sealcheck.suite.vector.messenger;

import java.util.Map;
import java.util.TreeMap;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.FrankingContext;
import org.sealcheck.suite.scenario.messenger.franking.FrankingFormulas;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.StepBuilder;

/** One franked message of a vector file, from sender to report. */
final class FrankingScene {
    static final long EPOCH = 7;
    static final long TIME = 1_701_820_800_000L;
    static final FrankingContext CONTEXT =
            new FrankingContext("100001@msgr", 5, "100002@msgr", "7000000000000000001", TIME, EPOCH);

    final Bytes key;
    final Bytes nonce;
    final Protobuf message;
    final Bytes encoded;
    final Bytes tag;
    final Bytes context = FrankingFormulas.context(CONTEXT);
    final Bytes reportingTag;

    FrankingScene(FileBuilder file, String text) {
        this(file, FrankingFormulas.text(text));
    }

    FrankingScene(FileBuilder file, Bytes content) {
        this(file.random().bytes("franking key", 32), file.random().bytes("nonce", 32), content);
    }

    FrankingScene(Bytes key, Bytes nonce, Bytes content) {
        this.key = key;
        this.nonce = nonce;
        this.message = FrankingFormulas.message(content, nonce);
        this.encoded = message.encode();
        this.tag = FrankingFormulas.frankingTag(nonce, encoded);
        this.reportingTag = FrankingFormulas.reportingTag(key, tag, context);
    }

    /** The service with this scene's key, as {@code $server}. */
    StepBuilder server() {
        return StepBuilder.call(
                        "messenger.franking.server.createServer",
                        Fields.of("epoch", EPOCH).with("entropy", key))
                .bind("server", "server");
    }

    Fields report() {
        return report(encoded, nonce, tag, reportingTag, context);
    }

    static Fields report(Bytes message, Bytes nonce, Bytes tag, Bytes reportingTag, Bytes context) {
        return Fields.of("message", message)
                .with("nonce", nonce)
                .with("frankingTag", tag)
                .with("reportingTag", reportingTag)
                .with("context", context);
    }

    /** A report of another M, everything else computed for it, stamped by the service. */
    Fields reportOf(Bytes otherMessage) {
        Bytes otherTag = FrankingFormulas.frankingTag(nonce, otherMessage);
        return report(otherMessage, nonce, otherTag, FrankingFormulas.reportingTag(key, otherTag, context), context);
    }

    static StepBuilder judge(Fields report, long now) {
        return StepBuilder.call(
                "messenger.franking.moderator.judge",
                Fields.of("server", "$server").with("report", report).with("now", now));
    }

    static Fields valid() {
        return Fields.of("verdict", "valid").with("reason", null).with("context", json(CONTEXT));
    }

    static Fields invalid(String reason) {
        return Fields.of("verdict", "invalid").with("reason", reason).with("context", null);
    }

    static Map<String, Object> json(FrankingContext context) {
        return new TreeMap<>(Map.of(
                "senderId", context.senderId(),
                "senderDevice", context.senderDevice(),
                "threadId", context.threadId(),
                "messageId", context.messageId(),
                "timestamp", context.timestamp(),
                "epoch", context.epoch()));
    }
}
