package org.sealcheck.suite.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;

class InboxTest {
    private final Inbox inbox = new Inbox("Bob");

    @Test
    void readingWhatWasSentPasses() {
        reads("one", "one");
        reads("two", "two");
        inbox.expectRead(List.of("one", "two"));
    }

    @Test
    void anotherPlaintextIsAWrongValue() {
        reads("one", "onf");
        fails(() -> inbox.expectRead(List.of("one")), FailureLayer.WRONG_VALUE);
    }

    @Test
    void anotherOrderIsAWrongValue() {
        reads("one", "one");
        reads("two", "two");
        fails(() -> inbox.expectRead(List.of("two", "one")), FailureLayer.WRONG_VALUE);
    }

    @Test
    void refusingWhatMustBeReadIsWronglyRejected() {
        refuses();
        fails(() -> inbox.expectRead(List.of("one")), FailureLayer.WRONGLY_REJECTED);
    }

    @Test
    void readingWhatMustBeRefusedIsWronglyAccepted() {
        reads("one", "one");
        fails(() -> inbox.expectRefusal(Refusal.DUPLICATE), FailureLayer.WRONGLY_ACCEPTED);
    }

    @Test
    void aRefusalThatNobodyLookedAtFailsAtTheEnd() {
        refuses();
        fails(inbox::close, FailureLayer.WRONGLY_REJECTED);
    }

    @Test
    void aWrongPlaintextThatNobodyLookedAtFailsAtTheEnd() {
        reads("one", "onf");
        fails(inbox::close, FailureLayer.WRONG_VALUE);
    }

    @Test
    void aFailureOfTheImplementationIsNoRefusal() {
        assertThatThrownBy(() -> inbox.answer("one", () -> {
                    throw new ImplementationFailure.InternalError("out of memory");
                }))
                .isInstanceOf(ImplementationFailure.InternalError.class);
    }

    @Test
    void nothingToLookAtIsAMistakeOfTheFeature() {
        assertThatThrownBy(inbox::expectAllRead).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inbox.expectRefusal(Refusal.ANY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inbox.expectRefusals(Refusal.ANY)).isInstanceOf(IllegalArgumentException.class);
    }

    private void reads(String sent, String read) {
        Letter letter = new Letter(null, null, sent, MessageType.MESSAGE, Texts.bytes("ciphertext"));
        inbox.answer(sent, () -> new Answer.Read(letter, Texts.bytes(read)));
    }

    private void refuses() {
        inbox.answer("one", () -> {
            throw new RejectedException(Layer.MAC, "bad-mac", null);
        });
    }

    private static void fails(Runnable check, FailureLayer layer) {
        assertThatThrownBy(check::run)
                .asInstanceOf(type(CheckFailure.class))
                .extracting(CheckFailure::layer)
                .isEqualTo(layer);
    }
}
