package org.sealcheck.adapter.reference.messenger;

import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.adapter.reference.Keys;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.FrankingReport;
import org.sealcheck.contract.messenger.FrankingSender;
import org.sealcheck.reference.messenger.franking.Mailbox;

/** Plays messenger.franking.sender. */
final class ReferenceFrankingSender implements FrankingSender {
    private final Handles<Mailbox> senders = new Handles<>("franking-sender");

    @Override
    public Sender createSender(Empty input) {
        return new Sender(senders.create(Mailbox.empty()));
    }

    @Override
    public Franked frank(ToFrank input) {
        return Answer.of(() -> senders.step(input.sender(), mailbox -> {
            Mailbox.Sent sent =
                    mailbox.send(input.messageId(), input.content().toByteArray(), Keys.entropy(input.entropy()));
            return new Step<>(
                    sent.mailbox(),
                    new Franked(
                            Bytes.of(sent.franked().message()),
                            Bytes.of(sent.franked().tag())));
        }));
    }

    @Override
    public Empty acknowledge(Acknowledgement input) {
        return Answer.of(() -> senders.step(
                input.sender(),
                mailbox -> new Step<>(
                        mailbox.acknowledged(
                                input.messageId(), ReferenceFranking.stamp(input.reportingTag(), input.context())),
                        Empty.EMPTY)));
    }

    @Override
    public FrankingReport kept(OfMessage input) {
        return Answer.of(
                () -> ReferenceFranking.report(senders.get(input.sender()).report(input.messageId())));
    }
}
