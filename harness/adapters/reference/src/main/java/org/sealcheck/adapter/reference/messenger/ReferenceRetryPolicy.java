package org.sealcheck.adapter.reference.messenger;

import java.util.Optional;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.MessengerRetryPolicy;
import org.sealcheck.reference.messenger.journal.JournalRow;
import org.sealcheck.reference.messenger.retries.RetryPolicy;

/** Plays messenger.retry-policy. */
final class ReferenceRetryPolicy implements MessengerRetryPolicy {
    @Override
    public Empty decide(Retry input) {
        return Answer.of(() -> {
            Optional<JournalRow> row = Optional.ofNullable(input.row())
                    .map(each -> new JournalRow(each.identityVersion(), each.sentAt(), each.honoured()));
            RetryPolicy.require(row, input.identityVersion(), input.now());
            return Empty.EMPTY;
        });
    }
}
