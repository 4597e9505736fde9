package org.sealcheck.suite.scenario.messenger.franking;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.FrankingRecipient;
import org.sealcheck.contract.messenger.FrankingRecipient.Received;
import org.sealcheck.contract.messenger.FrankingReport;
import org.sealcheck.contract.messenger.FrankingSender;
import org.sealcheck.contract.messenger.FrankingSender.Acknowledgement;
import org.sealcheck.contract.messenger.FrankingSender.Franked;
import org.sealcheck.contract.messenger.FrankingSender.ToFrank;
import org.sealcheck.suite.Run;

/** One device under check that sends and receives franked messages. */
public final class Correspondent {
    private final Run run = Run.current();
    private @Nullable String sender;
    private @Nullable String recipient;

    public Franked frank(String messageId, Bytes content) {
        Bytes entropy = null;
        if (run.subject().can(Ability.ENTROPY_INJECTED)) {
            byte[] bytes = new byte[32];
            run.random().nextBytes(bytes);
            entropy = Bytes.of(bytes);
        }
        return role(FrankingSender.class).frank(new ToFrank(senderHandle(), messageId, content, entropy));
    }

    public void acknowledge(String messageId, Bytes reportingTag, Bytes context) {
        role(FrankingSender.class).acknowledge(new Acknowledgement(senderHandle(), messageId, reportingTag, context));
    }

    /** What it keeps of a message it sent. */
    public FrankingReport kept(String messageId) {
        return role(FrankingSender.class).kept(new FrankingSender.OfMessage(senderHandle(), messageId));
    }

    /** What it shows. */
    public Bytes receive(
            String messageId,
            Bytes message,
            @Nullable Bytes frankingTag,
            @Nullable Bytes reportingTag,
            @Nullable Bytes context) {
        return role(FrankingRecipient.class)
                .receive(new Received(recipientHandle(), messageId, message, frankingTag, reportingTag, context))
                .content();
    }

    /** Its report of a message it was shown. */
    public FrankingReport report(String messageId) {
        return role(FrankingRecipient.class).report(new FrankingRecipient.OfMessage(recipientHandle(), messageId));
    }

    private String senderHandle() {
        if (sender == null) {
            sender = role(FrankingSender.class).createSender(new Empty()).sender();
        }
        return sender;
    }

    private String recipientHandle() {
        if (recipient == null) {
            recipient =
                    role(FrankingRecipient.class).createRecipient(new Empty()).recipient();
        }
        return recipient;
    }

    private <R> R role(Class<R> type) {
        return run.subject().role(type);
    }
}
