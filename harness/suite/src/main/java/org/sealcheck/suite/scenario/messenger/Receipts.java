package org.sealcheck.suite.scenario.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessengerRetries.Resent;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;

/** The retry receipts of a scenario: who asks whom, what came of it, and what still has to be looked at. */
public final class Receipts {
    /** What came of one receipt. */
    private record Outcome(
            Client device,
            Post post,
            @Nullable Resent resent,
            @Nullable RejectedException refused,
            boolean unchanged) {}

    private final Map<String, Integer> asked = new HashMap<>();
    private final List<Envelope> resent = new ArrayList<>();
    private List<Outcome> outcomes = new ArrayList<>();

    /** A receipt as the device would write it, with the next count and no keys. */
    public void ask(Client device, Post post, long now) {
        ask(device, post, post.chat(), nextCount(device, post), null, now);
    }

    public long nextCount(Client device, Post post) {
        return asked.merge(device + " " + post.id(), 1, Integer::sum);
    }

    /** A receipt of whoever writes receipts. */
    public void ask(Client device, Post post, String chat, long count, @Nullable PreKeyBundle bundle, long now) {
        Client sender = post.sender();
        Bytes before = sender.stateIfShown();
        try {
            Resent answer = sender.retry(device.address(), chat, post.id(), count, bundle, now);
            resent.addAll(answer.envelopes());
            outcomes.add(new Outcome(device, post, answer, null, false));
        } catch (RejectedException refused) {
            boolean unchanged = before == null || before.equals(sender.stateIfShown());
            outcomes.add(new Outcome(device, post, null, refused, unchanged));
        }
    }

    /** How many of the open receipts were honoured, each for its device alone. All are looked at now. */
    public int honoured() {
        int count = 0;
        for (Outcome outcome : take()) {
            if (outcome.resent() != null) {
                requireFor(outcome);
                count++;
            }
        }
        return count;
    }

    /** All open receipts must have been honoured, for their devices alone, with the first time of sending. */
    public void expectHonoured() {
        for (Outcome outcome : take()) {
            if (outcome.resent() == null) {
                throw new CheckFailure(
                        FailureLayer.WRONGLY_REJECTED,
                        outcome.refused().reason(),
                        outcome.post().sender() + " refused to send \""
                                + outcome.post().text() + "\" to " + outcome.device() + " again: "
                                + Rejections.describe(outcome.refused()));
            }
            requireFor(outcome);
        }
    }

    /** All open receipts must have been refused so, and have changed nothing. */
    public void expectRefused(RetryRefusal refusal) {
        Run run = Run.current();
        for (Outcome outcome : take()) {
            if (outcome.refused() == null) {
                throw Rejections.wronglyAccepted(
                        refusal.layers(),
                        refusal.reasons(),
                        "\"" + outcome.post().text() + "\" sent to " + outcome.device() + " again");
            }
            Rejections.judge(outcome.refused(), run.tier(), run.errorDetail(), refusal.layers(), refusal.reasons());
            assertThat(outcome.unchanged())
                    .as(
                            "whether %s stores what it stored before it refused",
                            outcome.post().sender())
                    .isTrue();
        }
    }

    /** Everything that was sent again so far. */
    public List<Envelope> resent() {
        return List.copyOf(resent);
    }

    /** The envelope that was sent again last. */
    public Envelope last() {
        if (resent.isEmpty()) {
            throw new IllegalArgumentException("nothing was sent again in this scenario");
        }
        return resent.get(resent.size() - 1);
    }

    private List<Outcome> take() {
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("nobody asked for anything since this was last looked at");
        }
        List<Outcome> all = outcomes;
        outcomes = new ArrayList<>();
        return all;
    }

    private static void requireFor(Outcome outcome) {
        assertThat(outcome.resent().envelopes())
                .as("what %s sends for the retry of %s", outcome.post().sender(), outcome.device())
                .extracting(Envelope::device)
                .containsExactly(outcome.device().address());
        assertThat(outcome.resent().sentAt())
                .as("the time that is sent again with \"%s\"", outcome.post().text())
                .isEqualTo(outcome.post().sentAt());
    }
}
