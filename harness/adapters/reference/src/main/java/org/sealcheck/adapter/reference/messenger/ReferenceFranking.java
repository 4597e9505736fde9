package org.sealcheck.adapter.reference.messenger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.FrankingContext;
import org.sealcheck.contract.messenger.FrankingReport;
import org.sealcheck.reference.messenger.franking.Context;
import org.sealcheck.reference.messenger.franking.Mailbox.Stamp;
import org.sealcheck.reference.messenger.franking.Report;

/** What the roles of franking have in common: their records, in the words of either side. */
final class ReferenceFranking {
    private ReferenceFranking() {}

    static FrankingReport report(Report report) {
        return new FrankingReport(
                Bytes.of(report.message()),
                Bytes.of(report.nonce()),
                Bytes.of(report.tag()),
                Bytes.of(report.reportingTag()),
                Bytes.of(report.context()));
    }

    static Report report(FrankingReport report) {
        return new Report(
                report.message().toByteArray(),
                report.nonce().toByteArray(),
                report.frankingTag().toByteArray(),
                report.reportingTag().toByteArray(),
                report.context().toByteArray());
    }

    static FrankingContext context(Context context) {
        return new FrankingContext(
                context.senderId(),
                context.senderDevice(),
                context.threadId(),
                context.messageId(),
                context.timestamp(),
                context.epoch());
    }

    static Context context(FrankingContext context) {
        return new Context(
                context.senderId(),
                context.senderDevice(),
                context.threadId(),
                context.messageId(),
                context.timestamp(),
                context.epoch());
    }

    static Stamp stamp(Bytes reportingTag, Bytes context) {
        return new Stamp(reportingTag.toByteArray(), context.toByteArray());
    }

    static Optional<byte[]> optional(@Nullable Bytes bytes) {
        return Optional.ofNullable(bytes).map(Bytes::toByteArray);
    }
}
