package org.sealcheck.suite.scenario.group;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.scenario.Texts;

/** What a member made of what it was given, as long as the feature has said nothing about it. */
public final class GroupInbox {
    /** @param plaintext null if it was refused, or if it was no message */
    private record Answer(
            String text,
            @Nullable Bytes plaintext,
            @Nullable RejectedException refusal) {}

    private final String owner;
    private final List<Answer> open = new ArrayList<>();

    GroupInbox(String owner) {
        this.owner = owner;
    }

    /** Gives it a message and keeps the answer. */
    public void read(String text, Supplier<Bytes> call) {
        try {
            open.add(new Answer(text, call.get(), null));
        } catch (RejectedException refused) {
            open.add(new Answer(text, null, refused));
        }
    }

    /** Asks it for something that yields nothing to read, and keeps a refusal. */
    public void ask(String what, Runnable call) {
        try {
            call.run();
        } catch (RejectedException refused) {
            open.add(new Answer(what, null, refused));
        }
    }

    /** It read exactly these texts, in this order. */
    public void expectRead(List<String> texts) {
        List<Answer> answers = take();
        answers.forEach(this::requireRead);
        List<String> read = answers.stream().map(Answer::text).toList();
        if (!read.equals(texts)) {
            throw new CheckFailure(FailureLayer.WRONG_VALUE, owner + " read " + read + ", and had to read " + texts);
        }
    }

    /** It read all that it was given, and was given something. */
    public void expectAllRead() {
        List<Answer> answers = take();
        requireSome(answers);
        answers.forEach(this::requireRead);
    }

    /** It refused each thing that it was given, for this reason. */
    public void expectRefusals(@Nullable GroupRefusal refusal) {
        List<Answer> answers = take();
        requireSome(answers);
        for (Answer answer : answers) {
            if (answer.refusal() == null) {
                throw new CheckFailure(
                        FailureLayer.WRONGLY_ACCEPTED, owner + " had to refuse \"" + answer.text() + "\", and took it");
            }
            if (refusal != null) {
                Run run = Run.current();
                Rejections.judge(answer.refusal(), run.tier(), run.errorDetail(), refusal.layers(), refusal.reasons());
            }
        }
    }

    /** At the end of a scenario: nothing may have been refused unnoticed. */
    void close() {
        take().forEach(this::requireRead);
    }

    private void requireRead(Answer answer) {
        if (answer.refusal() != null) {
            throw new CheckFailure(
                    FailureLayer.WRONGLY_REJECTED,
                    answer.refusal().reason(),
                    owner + " refused \"" + answer.text() + "\": " + Rejections.describe(answer.refusal()));
        }
        if (!Texts.bytes(answer.text()).equals(answer.plaintext())) {
            throw new CheckFailure(
                    FailureLayer.WRONG_VALUE,
                    owner + " read " + answer.plaintext() + " where \"" + answer.text() + "\" was sent");
        }
    }

    private void requireSome(List<Answer> answers) {
        if (answers.isEmpty()) {
            throw new CheckFailure(FailureLayer.WRONGLY_ACCEPTED, owner + " refused nothing, and read nothing");
        }
    }

    private List<Answer> take() {
        List<Answer> all = List.copyOf(open);
        open.clear();
        return all;
    }
}
