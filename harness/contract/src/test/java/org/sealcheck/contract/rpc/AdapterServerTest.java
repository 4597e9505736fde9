package org.sealcheck.contract.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealcheck.contract.ErrorDetail;

class AdapterServerTest {
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private List<String> serve(String requests) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        serve(requests, output);
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void serve(String requests, OutputStream output) throws IOException {
        new AdapterServer(ToyKdf.implementation(ErrorDetail.REASON), new PrintStream(log, true, StandardCharsets.UTF_8))
                .serve(new ByteArrayInputStream(requests.getBytes(StandardCharsets.UTF_8)), output);
    }

    @Test
    void greetsAndSaysGoodbye() throws IOException {
        assertThat(serve("""
                        {"jsonrpc":"2.0","id":1,"method":"hello","params":{"protocol":[7,1],"suite":"x","later":true}}
                        {"jsonrpc":"2.0","id":2,"method":"reset","params":{}}
                        {"jsonrpc":"2.0","id":3,"method":"bye"}
                        {"jsonrpc":"2.0","id":4,"method":"reset"}
                        """))
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"protocol\":1,\"implementation\":{\"name\":\"toy\"},"
                                + "\"roles\":[\"signal.kdf\",\"signal.keys\"],\"abilities\":[],\"errorDetail\":\"reason\","
                                + "\"profiles\":[],\"limits\":{\"maxInFlight\":32,\"maxLine\":10000}}}",
                        "{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}",
                        "{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"method\":\"signal.kdf.hkdf\",\"params\":{\"version\":3,\"ikm\":\"0aff\",\"info\":\"\",\"length\":1,\"x\":[]}"
                        + " | \"result\":{\"okm\":\"0aff\"}",
                "\"params\":{\"version\":3,\"ikm\":\"0aff\",\"info\":\"\",\"length\":1},\"method\":\"signal.kdf.hkdf\""
                        + " | \"result\":{\"okm\":\"0aff\"}",
                "\"method\":\"signal.kdf.hkdf\",\"params\":{\"version\":1,\"ikm\":\"\",\"info\":\"\",\"length\":1}"
                        + " | \"error\":{\"code\":-32000,\"message\":\"no version 1\",\"data\":{\"layer\":\"version\","
                        + "\"reason\":\"legacy-version\"}}",
                "\"method\":\"signal.kdf.hkdf\",\"params\":{\"version\":3,\"ikm\":\"0AFF\",\"info\":\"\",\"length\":1}"
                        + " | \"error\":{\"code\":-32602,\"message\":\"params.ikm: not lower-case hex: 'A' at character 1\"}",
                "\"method\":\"signal.kdf.hkdf\",\"params\":{\"version\":3,\"info\":\"\",\"length\":1}"
                        + " | \"error\":{\"code\":-32602,\"message\":\"params.ikm is missing\"}",
                "\"method\":\"signal.kdf.hkdf\" | \"error\":{\"code\":-32602,\"message\":\"params is missing\"}",
                "\"method\":\"signal.kdf.nothing\",\"params\":{} | \"error\":{\"code\":-32601,\"message\":\"no operation"
                        + " signal.kdf.nothing\"}",
                "\"method\":\"signal.keys.publicKey\",\"params\":{\"privateKey\":\"00\"} | \"error\":{\"code\":-32601,"
                        + "\"message\":\"toy has no object that plays the role of signal.keys.publicKey\"}",
                "\"method\":\"signal.kdf.chainStep\",\"params\":{\"chainKey\":\"00\"} | \"error\":{\"code\":-32603,"
                        + "\"message\":\"signal.kdf.chainStep threw java.lang.ArithmeticException: a bug\"}",
                "\"method\":\"hello\",\"params\":{\"protocol\":[2]} | \"error\":{\"code\":-32602,\"message\":\"speaks"
                        + " adapter protocol 1; params.protocol of hello must be a list that has it, such as [1]\"}",
                "\"params\":{} | \"error\":{\"code\":-32600,\"message\":\"a request has an id and a method\"}",
            })
    void answersEveryRequest(String request, String answer) throws IOException {
        assertThat(serve("{\"jsonrpc\":\"2.0\",\"id\":\"a\"," + request + "}\n"))
                .containsExactly("{\"jsonrpc\":\"2.0\",\"id\":\"a\"," + answer + "}");
    }

    @Test
    void linesThatAreNoRequestsAreAnsweredAndDoNotStopIt() throws IOException {
        List<String> answers = serve("hello?\n[1]\n\n{\"id\":1,\"method\":\"reset\"}\r\n");
        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).startsWith("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,");
        assertThat(answers.get(1)).startsWith("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,");
        assertThat(answers.get(3)).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
    }

    @Test
    void aLineOverTheLimitIsTheLastOne() throws IOException {
        assertThat(serve("{\"id\":1,\"method\":\"reset\"}\n" + "x".repeat(10_001)
                        + "\n{\"id\":2,\"method\":\"reset\"}\n"))
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
                        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,"
                                + "\"message\":\"read a line longer than 10000 bytes\"}}");
    }

    @Test
    void theTraceOfABugIsInTheLog() throws IOException {
        serve("{\"id\":1,\"method\":\"signal.kdf.chainStep\",\"params\":{\"chainKey\":\"00\"}}\n");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("ArithmeticException: a bug", "at org.sealcheck.contract.rpc.ToyKdf.chainStep");
    }

    @Test
    void aBatchOfRequestsCostsOneWrite() throws IOException {
        int[] writes = {0};
        serve("{\"id\":1,\"method\":\"reset\"}\n".repeat(100), new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                writes[0]++;
                super.write(bytes, offset, length);
            }
        });
        assertThat(writes[0]).isEqualTo(1);
    }
}
