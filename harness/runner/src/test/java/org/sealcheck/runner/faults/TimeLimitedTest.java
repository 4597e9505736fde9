package org.sealcheck.runner.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.rpc.Codec;
import org.sealcheck.contract.rpc.InProcess;
import org.sealcheck.contract.signal.SignalKdf;
import org.sealcheck.contract.signal.SignalKdf.HkdfInput;

class TimeLimitedTest {
    private static final Hello HELLO = new Hello(
            Hello.PROTOCOL,
            new Hello.Identity("busy", null, null, null),
            List.of("signal.kdf"),
            Set.of(),
            ErrorDetail.REASON,
            List.of(),
            Hello.Limits.DEFAULT);

    /** Answers with its key material; spins for ever on {@code dd}, refuses {@code ee}. */
    private static final class BusyKdf implements SignalKdf {
        @Override
        public Okm hkdf(HkdfInput input) {
            boolean spin = input.ikm().equals(Bytes.hex("dd"));
            while (spin) {
                Thread.onSpinWait();
                // Ends when the test has seen enough; a real fault would not.
                spin = !Thread.currentThread().isInterrupted();
            }
            if (input.ikm().equals(Bytes.hex("ee"))) {
                throw new RejectedException(Layer.PARSE, "bad-message", null);
            }
            return new Okm(input.ikm());
        }

        @Override
        public ChainStep chainStep(ChainKey input) {
            throw new IllegalStateException("broken");
        }
    }

    private final Implementation limited =
            TimeLimited.start(() -> InProcess.of(HELLO, () -> List.of(new BusyKdf())), Duration.ofMillis(300));

    @Test
    void answersAndRejectionsPassAsTheyAre() {
        SignalKdf kdf = limited.role(SignalKdf.class);
        assertThat(kdf.hkdf(input("01")).okm()).isEqualTo(Bytes.hex("01"));
        assertThatThrownBy(() -> kdf.hkdf(input("ee"))).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> kdf.chainStep(new SignalKdf.ChainKey(Bytes.empty())))
                .isInstanceOf(ImplementationFailure.InternalError.class);
        assertThat(limited.invoke("signal.kdf.hkdf", Codec.toJson(input("02")))
                        .join()
                        .toString())
                .isEqualTo("{\"okm\":\"02\"}");
    }

    @Test
    void aCallThatNeverEndsHasHungAndTheNextOneIsAnswered() {
        SignalKdf kdf = limited.role(SignalKdf.class);
        assertThatThrownBy(() -> kdf.hkdf(input("dd")))
                .isExactlyInstanceOf(ImplementationFailure.Hung.class)
                .hasMessage("hkdf: did not answer within 0.3 s");
        limited.reset();
        assertThat(kdf.hkdf(input("01")).okm()).isEqualTo(Bytes.hex("01"));
    }

    @Test
    void aCallWithoutWaitingHangsAsWell() {
        assertThat(limited.invoke("signal.kdf.hkdf", Codec.toJson(input("dd"))))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isExactlyInstanceOf(ImplementationFailure.Hung.class);
    }

    private static HkdfInput input(String ikm) {
        return new HkdfInput(3, Bytes.hex(ikm), null, Bytes.empty(), 1);
    }
}
