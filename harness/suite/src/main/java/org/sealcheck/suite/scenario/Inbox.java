package org.sealcheck.suite.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;

/** The answers of one actor that the feature has not yet said anything about, in the order in which they came. */
public final class Inbox {
    private final String actor;
    private final List<Answer> open = new ArrayList<>();

    /** @param actor whose answers they are */
    public Inbox(String actor) {
        this.actor = actor;
    }

    /** Makes a call and keeps its answer, be it a rejection. */
    public void answer(String what, Callable<Answer> call) {
        try {
            open.add(call.call());
        } catch (RejectedException rejected) {
            open.add(new Answer.Refused(what, rejected));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("calls of the contract throw nothing checked", e);
        }
    }

    /** The open answers must be that it read these texts in this order, and nothing else. */
    public void expectRead(List<String> texts) {
        List<String> read =
                readOpen().stream().map(each -> each.letter().text()).toList();
        if (!read.equals(texts)) {
            throw new CheckFailure(FailureLayer.WRONG_VALUE, actor + " read " + read + ", and had to read " + texts);
        }
    }

    /** The open answers must be that it read something. */
    public void expectAllRead() {
        if (readOpen().isEmpty()) {
            throw new IllegalArgumentException(actor + " was given nothing to read in this scenario");
        }
    }

    /** The open answers must be that it did what it was asked. */
    public void expectDone() {
        for (Answer answer : take()) {
            refuseNot(answer);
        }
    }

    /** The one open answer must be this refusal. */
    public void expectRefusal(Refusal refusal) {
        List<Answer> answers = take();
        if (answers.size() != 1) {
            throw new IllegalArgumentException(actor + " has " + answers.size()
                    + " open answers in this scenario, so \"refuses it\" is not clear: " + answers);
        }
        judge(answers.get(0), refusal);
    }

    /** Every open answer must be this refusal. */
    public void expectRefusals(Refusal refusal) {
        List<Answer> answers = take();
        if (answers.isEmpty()) {
            throw new IllegalArgumentException(actor + " was given nothing to refuse in this scenario");
        }
        answers.forEach(answer -> judge(answer, refusal));
    }

    /** Before the next action: what was done as asked needs no word. */
    void settle() {
        open.removeIf(Answer.Done.class::isInstance);
    }

    /** At the end of a scenario: nothing may be left that a feature forgot to look at. */
    void close() {
        for (Answer answer : take()) {
            refuseNot(answer);
            if (answer instanceof Answer.Read read) {
                compare(read);
            }
        }
    }

    private List<Answer.Read> readOpen() {
        List<Answer.Read> all = new ArrayList<>();
        for (Answer answer : take()) {
            refuseNot(answer);
            if (answer instanceof Answer.Read read) {
                compare(read);
                all.add(read);
            }
        }
        return all;
    }

    private void compare(Answer.Read read) {
        if (!Texts.of(read.plaintext()).equals(read.letter().text())) {
            throw new CheckFailure(
                    FailureLayer.WRONG_VALUE,
                    actor + " read " + Texts.shown(read.plaintext()) + " where \""
                            + Texts.shortened(read.letter().text()) + "\" was sent");
        }
    }

    private void refuseNot(Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            throw new CheckFailure(
                    FailureLayer.WRONGLY_REJECTED,
                    refused.rejection().reason(),
                    actor + " refused " + refused.what() + ": " + Rejections.describe(refused.rejection()));
        }
    }

    private void judge(Answer answer, Refusal refusal) {
        if (answer instanceof Answer.Refused refused) {
            Run run = Run.current();
            Rejections.judge(refused.rejection(), run.tier(), run.errorDetail(), refusal.layers(), refusal.reasons());
            return;
        }
        String accepted = answer instanceof Answer.Read read
                ? actor + " reading " + Texts.shown(read.plaintext())
                : actor + " accepting " + ((Answer.Done) answer).what();
        throw Rejections.wronglyAccepted(refusal.layers(), refusal.reasons(), accepted);
    }

    private List<Answer> take() {
        List<Answer> all = List.copyOf(open);
        open.clear();
        return all;
    }
}
