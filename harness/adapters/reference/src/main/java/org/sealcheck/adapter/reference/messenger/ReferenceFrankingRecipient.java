package org.sealcheck.adapter.reference.messenger;

import java.util.Optional;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.FrankingRecipient;
import org.sealcheck.contract.messenger.FrankingReport;
import org.sealcheck.reference.messenger.franking.Mailbox;
import org.sealcheck.reference.messenger.franking.Mailbox.Stamp;

/** Plays messenger.franking.recipient. */
final class ReferenceFrankingRecipient implements FrankingRecipient {
    private final Handles<Mailbox> recipients = new Handles<>("franking-recipient");

    @Override
    public Recipient createRecipient(Empty input) {
        return new Recipient(recipients.create(Mailbox.empty()));
    }

    @Override
    public Shown receive(Received input) {
        return Answer.of(() -> recipients.step(input.recipient(), mailbox -> {
            Mailbox.Shown shown = mailbox.receive(
                    input.messageId(),
                    input.message().toByteArray(),
                    ReferenceFranking.optional(input.frankingTag()),
                    stamp(input));
            return new Step<>(shown.mailbox(), new Shown(Bytes.of(shown.content())));
        }));
    }

    @Override
    public FrankingReport report(OfMessage input) {
        return Answer.of(
                () -> ReferenceFranking.report(recipients.get(input.recipient()).report(input.messageId())));
    }

    private static Optional<Stamp> stamp(Received input) {
        return input.reportingTag() == null || input.context() == null
                ? Optional.empty()
                : Optional.of(ReferenceFranking.stamp(input.reportingTag(), input.context()));
    }
}
