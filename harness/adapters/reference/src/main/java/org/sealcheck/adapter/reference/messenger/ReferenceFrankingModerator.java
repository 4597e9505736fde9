package org.sealcheck.adapter.reference.messenger;

import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.messenger.FrankingModerator;
import org.sealcheck.reference.messenger.franking.Moderator;
import org.sealcheck.reference.messenger.franking.Verdict.Invalid;
import org.sealcheck.reference.messenger.franking.Verdict.Unverifiable;
import org.sealcheck.reference.messenger.franking.Verdict.Valid;

/** Plays messenger.franking.moderator. */
final class ReferenceFrankingModerator implements FrankingModerator {
    private final Handles<Moderator> servers;

    ReferenceFrankingModerator(Handles<Moderator> servers) {
        this.servers = servers;
    }

    @Override
    public Judgement judge(ToJudge input) {
        return Answer.of(() -> servers.step(input.server(), server -> {
            Moderator.Judged judged = server.judge(ReferenceFranking.report(input.report()), input.now());
            return new Step<>(judged.moderator(), judgement(judged));
        }));
    }

    private static Judgement judgement(Moderator.Judged judged) {
        if (judged.verdict() instanceof Valid valid) {
            return new Judgement(
                    Verdict.VALID,
                    null,
                    ReferenceFranking.context(valid.context()),
                    valid.attachmentKnown().orElse(null));
        } else if (judged.verdict() instanceof Unverifiable unverifiable) {
            return new Judgement(Verdict.UNVERIFIABLE, unverifiable.reason().slug(), null, null);
        }
        return new Judgement(
                Verdict.INVALID, ((Invalid) judged.verdict()).reason().slug(), null, null);
    }
}
