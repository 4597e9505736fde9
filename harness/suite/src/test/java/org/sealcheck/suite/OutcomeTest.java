package org.sealcheck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;

class OutcomeTest {
    @Test
    void anEscapedRejectionIsAWrongRejection() {
        Outcome outcome = Outcome.of(new RejectedException(Layer.MAC, "bad-mac", "no"));
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.layer()).isEqualTo(FailureLayer.WRONGLY_REJECTED);
        assertThat(outcome.message()).isEqualTo("layer mac, reason bad-mac (no)");
    }

    @Test
    void aPlainAssertionIsAWrongValue() {
        assertThat(Outcome.of(new AssertionError("1 is not 2")))
                .isEqualTo(new Outcome(Verdict.FAILED, FailureLayer.WRONG_VALUE, null, "1 is not 2"));
    }

    @Test
    void noAnswerHasAVerdictOfItsOwn() {
        assertThat(verdictOf(new ImplementationFailure.Unimplemented("x"))).isEqualTo(Verdict.UNIMPLEMENTED);
        assertThat(verdictOf(new ImplementationFailure.Crashed("x"))).isEqualTo(Verdict.CRASHED);
        assertThat(verdictOf(new ImplementationFailure.Hung("x"))).isEqualTo(Verdict.HUNG);
        assertThat(verdictOf(new ImplementationFailure.ProtocolError("x"))).isEqualTo(Verdict.PROTOCOL_ERROR);
        assertThat(Outcome.of(new ImplementationFailure.InternalError("x")).reason())
                .isEqualTo("internal-error");
        assertThat(Outcome.of(new ImplementationFailure.BadParameters("x")).reason())
                .isEqualTo("bad-parameters");
    }

    @Test
    void aWrappedFailureIsUnwrapped() {
        assertThat(verdictOf(new CompletionException(new ImplementationFailure.Hung("x"))))
                .isEqualTo(Verdict.HUNG);
        assertThat(verdictOf(new AssertionError("step failed", new ImplementationFailure.Crashed("x"))))
                .isEqualTo(Verdict.CRASHED);
    }

    @Test
    void aMistakeOfTheSuiteIsNoFailureOfTheImplementation() {
        Outcome outcome = Outcome.of(new NullPointerException("oops"));
        assertThat(outcome.verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(outcome.isHarnessError()).isTrue();
        assertThat(outcome.message()).contains("the suite itself failed").contains("oops");
    }

    private static Verdict verdictOf(Throwable thrown) {
        return Outcome.of(thrown).verdict();
    }
}
