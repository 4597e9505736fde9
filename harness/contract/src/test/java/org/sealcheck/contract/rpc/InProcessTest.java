package org.sealcheck.contract.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.Traffic;
import org.sealcheck.contract.signal.SignalKdf;
import org.sealcheck.contract.signal.SignalKdf.ChainKey;
import org.sealcheck.contract.signal.SignalKdf.ChainStep;
import org.sealcheck.contract.signal.SignalKdf.HkdfInput;
import org.sealcheck.contract.signal.SignalKdf.Okm;
import org.sealcheck.contract.signal.SignalKeys;

class InProcessTest {
    private static final Hello HELLO = new Hello(
            1,
            new Hello.Identity("toy", null, null, null),
            List.of("signal.kdf", "signal.keys"),
            Set.of(),
            ErrorDetail.REASON,
            List.of(),
            Hello.Limits.DEFAULT);
    private static final HkdfInput INPUT = new HkdfInput(3, Bytes.hex("0b"), null, Bytes.empty(), 2);

    /** Counts its calls, so that a test sees whether a reset made a new one. */
    private static final class CountingKdf implements SignalKdf {
        private int calls;

        @Override
        public Okm hkdf(HkdfInput input) {
            calls++;
            if (input.version() == 1) {
                throw new RejectedException(Layer.VERSION, "legacy-version", "no version 1");
            }
            return new Okm(Bytes.of(new byte[] {(byte) calls, (byte) input.length()}));
        }

        @Override
        public ChainStep chainStep(ChainKey input) {
            throw new ArithmeticException("a bug");
        }
    }

    private final InProcess toy = InProcess.of(HELLO, () -> List.of(new CountingKdf()));

    @Test
    void typedCallsReachTheRoleObjectAndResetMakesAFreshOne() {
        SignalKdf kdf = toy.role(SignalKdf.class);
        assertThat(kdf.hkdf(INPUT).okm()).isEqualTo(Bytes.hex("0102"));
        assertThat(kdf.hkdf(INPUT).okm()).isEqualTo(Bytes.hex("0202"));
        toy.reset();
        assertThat(kdf.hkdf(INPUT).okm()).isEqualTo(Bytes.hex("0102"));
    }

    @Test
    void rejectionsPassAndBugsBecomeInternalErrorsWithTheirCause() {
        SignalKdf kdf = toy.role(SignalKdf.class);
        assertThatThrownBy(() -> kdf.hkdf(new HkdfInput(1, Bytes.empty(), null, Bytes.empty(), 1)))
                .isInstanceOfSatisfying(RejectedException.class, rejection -> {
                    assertThat(rejection.layer()).isEqualTo(Layer.VERSION);
                    assertThat(rejection.reason()).isEqualTo("legacy-version");
                });
        assertThatThrownBy(() -> kdf.chainStep(new ChainKey(Bytes.empty())))
                .isInstanceOf(ImplementationFailure.InternalError.class)
                .hasMessage("signal.kdf.chainStep threw java.lang.ArithmeticException: a bug")
                .hasCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void aRoleNobodyPlaysIsUnimplemented() {
        SignalKeys keys = toy.role(SignalKeys.class);
        assertThatThrownBy(() -> keys.decodePublicKey(new SignalKeys.EncodedKey(Bytes.empty())))
                .isInstanceOf(ImplementationFailure.Unimplemented.class)
                .hasMessage("toy has no object that plays the role of signal.keys.decodePublicKey");
    }

    @Test
    void jsonCallsAnswerTheSameAsTypedOnes() {
        ObjectNode params = Codec.toJson(INPUT);
        assertThat(params.toString()).isEqualTo("{\"version\":3,\"ikm\":\"0b\",\"info\":\"\",\"length\":2}");
        assertThat(toy.invoke("signal.kdf.hkdf", params).join().toString()).isEqualTo("{\"okm\":\"0102\"}");
    }

    @Test
    void jsonCallsFailWithTheSameExceptionsAsTypedOnes() {
        ObjectNode noKey = Codec.toJson(INPUT).without("ikm");
        assertThat(toy.invoke("signal.kdf.hkdf", noKey))
                .failsWithin(java.time.Duration.ZERO)
                .withThrowableThat()
                .withCauseExactlyInstanceOf(ImplementationFailure.BadParameters.class)
                .withMessageContaining("signal.kdf.hkdf: params.ikm is missing");
        assertThat(toy.invoke("signal.kdf.hkdf", Codec.toJson(INPUT).put("version", 1)))
                .failsWithin(java.time.Duration.ZERO)
                .withThrowableThat()
                .withCauseExactlyInstanceOf(RejectedException.class);
        assertThat(toy.invoke("signal.kdf.nonsense", noKey))
                .failsWithin(java.time.Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("the contract has no operation signal.kdf.nonsense");
    }

    @Test
    void anObservedViewShowsWhatWouldBeOnTheWire() {
        List<String> lines = new ArrayList<>();
        SignalKdf kdf = toy.observed(new Traffic() {
                    @Override
                    public void request(long call, Supplier<String> line) {
                        lines.add(line.get());
                    }

                    @Override
                    public void answer(long call, Supplier<String> line) {
                        lines.add(line.get());
                    }
                })
                .role(SignalKdf.class);
        kdf.hkdf(INPUT);
        assertThatThrownBy(() -> kdf.hkdf(new HkdfInput(1, Bytes.empty(), null, Bytes.empty(), 1)))
                .isInstanceOf(RejectedException.class);
        toy.role(SignalKdf.class).hkdf(INPUT);
        assertThat(lines)
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"signal.kdf.hkdf\",\"params\":"
                                + "{\"version\":3,\"ikm\":\"0b\",\"info\":\"\",\"length\":2}}",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"okm\":\"0102\"}}",
                        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"signal.kdf.hkdf\",\"params\":"
                                + "{\"version\":1,\"ikm\":\"\",\"info\":\"\",\"length\":1}}",
                        "{\"jsonrpc\":\"2.0\",\"id\":2,\"error\":{\"code\":-32000,\"message\":\"no version 1\","
                                + "\"data\":{\"layer\":\"version\",\"reason\":\"legacy-version\"}}}");
    }
}
