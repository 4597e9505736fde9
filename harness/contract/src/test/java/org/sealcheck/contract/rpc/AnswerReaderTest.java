package org.sealcheck.contract.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.ImplementationFailure.ProtocolError;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.SignalKdf.Okm;

@ParameterizedClass
@ValueSource(booleans = {false, true})
class AnswerReaderTest {
    private final Call call = new Call(5, "signal.kdf.hkdf", Okm.class, ToyKdf.input(3, ""), true, null);
    private final AnswerReader answers = new AnswerReader(this::take, "stdout");
    private boolean waiting = true;

    /** Whether results of byte strings take the short cut: all that is refused must be refused there, too. */
    @Parameter
    boolean asTree;

    @BeforeEach
    void chooseWay() {
        call.asTree = asTree;
    }

    private @Nullable Call take(long id) {
        boolean found = id == 5 && waiting;
        waiting = waiting && !found;
        return found ? call : null;
    }

    private Object read(String line) throws AnswerReader.Stray {
        // Anywhere in a buffer, not only at its start.
        byte[] buffer = ("{\"id\":1}\n" + line + "\n{\"id\":2}").getBytes(StandardCharsets.UTF_8);
        answers.read(buffer, 9, line.getBytes(StandardCharsets.UTF_8).length);
        return call.await() instanceof JsonNode tree ? Codec.fromJson("result", tree, Okm.class) : call.await();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":{\"okm\":\"0a\"}}",
                "{\"result\":{\"okm\":\"0a\"},\"id\":5}",
                "`  {\"later\":[{}],\"id\" : 5 ,\"result\":{\"x\":{\"okm\":1},\"okm\":\"0a\"}} `",
            })
    void theOrderOfFieldsAndUnknownOnesDoNotMatter(String line) throws AnswerReader.Stray {
        assertThat(read(line)).isEqualTo(new Okm(Bytes.hex("0a")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":5,\"result\":{}} | result.okm is missing",
                "{\"result\":{\"okm\":1},\"id\":5} | result.okm: expected a string of lower-case hex digits, found a whole number",
                "{\"id\":5,\"result\":{\"okm\":[1]}} | result.okm: expected a string of lower-case hex digits, found an array",
                "{\"id\":5,\"result\":null} | result is null; expected an object",
                "{\"id\":5} | neither a result nor an error",
                "{\"id\":5,\"error\":{\"code\":\"x\"}} | error.code is not a whole number",
                "{\"id\":5,\"error\":{\"code\":-1}} | the contract has no error code -1",
            })
    void aWrongAnswerIsAProtocolErrorOfItsCall(String line, String problem) {
        assertThatThrownBy(() -> read(line))
                .isExactlyInstanceOf(ProtocolError.class)
                .hasMessage("signal.kdf.hkdf: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":5,\"result\":{\"okm\":\"0a\"}",
                "{\"id\":5,\"result\":{\"okm\":",
                "{\"id\":5}}",
                "{\"id\":5} {\"id\":5}",
            })
    void aBrokenLineWithAnIdIsAProtocolErrorOfItsCall(String line) {
        assertThatThrownBy(() -> read(line))
                .isExactlyInstanceOf(ProtocolError.class)
                .hasMessageMatching("signal.kdf.hkdf: (result|the line) is not JSON: .*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello | wrote 'hello' to stdout, which is no JSON-RPC answer; only answers belong there, print logs to stderr",
                "[5] | wrote '[5]' to stdout, which is no JSON-RPC answer; only answers belong there, print logs to stderr",
                "{\"result\":{}} | wrote '{\"result\":{}}' to stdout, which is no JSON-RPC answer; only answers belong there,"
                        + " print logs to stderr",
                "{\"id\":6} | answered with id 6, which no waiting request has: '{\"id\":6}'",
                "{\"id\":\"5\"} | answered with id \"5\" where the request's own number was due: '{\"id\":\"5\"}'",
                "{\"id\":null} | answered with id null where the request's own number was due: '{\"id\":null}'",
            })
    void aLineForNoCallIsStray(String line, String what) {
        assertThatThrownBy(() -> read(line))
                .isExactlyInstanceOf(AnswerReader.Stray.class)
                .hasMessage(what);
    }

    @Test
    void aSecondIdBehindAnUnusualResultIsStrayToo() {
        assertThatThrownBy(() -> read("{\"id\":5,\"result\":{\"okm\":\"0a\",\"x\":1},\"id\":5}"))
                .isExactlyInstanceOf(AnswerReader.Stray.class);
    }

    @Test
    void anIdTooLargeForANumberIsStrayToo() {
        assertThatThrownBy(() -> read("{\"id\":55555555555555555555}")).isExactlyInstanceOf(AnswerReader.Stray.class);
    }

    private static final String FULL =
            "{\"id\":5,\"error\":{\"code\":-32000,\"message\":\"no\",\"data\":{\"layer\":\"mac\","
                    + "\"reason\":\"bad-mac\"}}}";

    @ParameterizedTest
    @EnumSource(names = {"LAYER", "REASON"})
    void aRejectionTellsItsLayer(ErrorDetail detail) {
        answers.expect(detail);
        assertThatThrownBy(() -> read(FULL)).isInstanceOfSatisfying(RejectedException.class, rejection -> {
            assertThat(rejection.layer()).isEqualTo(Layer.MAC);
            assertThat(rejection.reason()).isEqualTo("bad-mac");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"layer\":\"wrong\"} | error.data.layer: \"wrong\" is none of parse, version, identity, signature, mac,"
                        + " decrypt, replay, state, policy, limit",
                "{\"reason\":\"bad-mac\"} | error.data.layer is missing",
                "null | error.data is null; expected an object",
            })
    void aRejectionWithoutALayerIsAProtocolErrorIfOneWasPromised(String data, String problem) {
        answers.expect(ErrorDetail.LAYER);
        assertThatThrownBy(() -> read("{\"id\":5,\"error\":{\"code\":-32000,\"data\":" + data + "}}"))
                .isExactlyInstanceOf(ProtocolError.class)
                .hasMessage("signal.kdf.hkdf: " + problem
                        + " (it declared errorDetail layer, so a rejection tells its layer)");
    }

    @Test
    void aRejectionWithoutDataIsAProtocolErrorIfALayerWasPromised() {
        answers.expect(ErrorDetail.REASON);
        assertThatThrownBy(() -> read("{\"id\":5,\"error\":{\"code\":-32000}}"))
                .isExactlyInstanceOf(ProtocolError.class)
                .hasMessage("signal.kdf.hkdf: error.data is missing (it declared errorDetail reason, so a rejection"
                        + " tells its layer)");
    }

    @Test
    void aRejectionNeedsNoDataIfNoneWasPromised() {
        answers.expect(ErrorDetail.NONE);
        assertThatThrownBy(() -> read("{\"id\":5,\"error\":{\"code\":-32000}}")).isInstanceOf(RejectedException.class);
    }
}
