package org.sealcheck.contract.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.ImplementationFailure.BadParameters;
import org.sealcheck.contract.ImplementationFailure.InternalError;
import org.sealcheck.contract.ImplementationFailure.Unimplemented;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.Traffic;
import org.sealcheck.contract.signal.SignalKdf;
import org.sealcheck.contract.signal.SignalKeys;

/** Server and client together, over a socket on the loopback interface. */
class SocketTest {
    private static final Bounds BOUNDS = Bounds.DEFAULT.scaled(6);

    private ServerSocket socket;

    @BeforeEach
    void listen() throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        socket.close();
    }

    private RemoteImplementation start(ErrorDetail detail) {
        AdapterServer server =
                new AdapterServer(ToyKdf.implementation(detail), new PrintStream(OutputStream.nullOutputStream()));
        BackgroundThread.start("server", () -> {
            try {
                server.serve(socket);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return RemoteImplementation.start(Endpoint.tcp("localhost", socket.getLocalPort()), BOUNDS);
    }

    @Test
    void everyKindOfAnswerArrivesAsWhatItIs() {
        try (RemoteImplementation toy = start(ErrorDetail.REASON)) {
            SignalKdf kdf = toy.role(SignalKdf.class);
            assertThat(toy.hello().implementation().name()).isEqualTo("toy");
            assertThat(kdf.hkdf(ToyKdf.input(3, "0aff")).okm()).isEqualTo(Bytes.hex("0aff"));
            assertThatThrownBy(() -> kdf.hkdf(ToyKdf.input(1, "")))
                    .isInstanceOfSatisfying(RejectedException.class, rejection -> {
                        assertThat(rejection.layer()).isEqualTo(Layer.VERSION);
                        assertThat(rejection.reason()).isEqualTo("legacy-version");
                        assertThat(rejection).hasMessage("no version 1");
                    });
            assertThatThrownBy(() -> kdf.chainStep(new SignalKdf.ChainKey(Bytes.empty())))
                    .isExactlyInstanceOf(InternalError.class)
                    .hasMessage("signal.kdf.chainStep: answered -32603: signal.kdf.chainStep threw"
                            + " java.lang.ArithmeticException: a bug");
            assertThatThrownBy(() -> toy.role(SignalKeys.class).publicKey(new SignalKeys.PrivateKey(Bytes.empty())))
                    .isExactlyInstanceOf(Unimplemented.class);
            assertThat(toy.invoke(
                            "signal.kdf.hkdf", Codec.MAPPER.createObjectNode().put("version", 3)))
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .withCauseExactlyInstanceOf(BadParameters.class)
                    .withMessageContaining("signal.kdf.hkdf: answered -32602: params.ikm is missing");
            toy.reset();
        }
    }

    @Test
    void aRejectionTellsNoMoreThanWasDeclared() {
        try (RemoteImplementation toy = start(ErrorDetail.NONE)) {
            assertThatThrownBy(() -> toy.role(SignalKdf.class).hkdf(ToyKdf.input(1, "")))
                    .isInstanceOfSatisfying(
                            RejectedException.class,
                            rejection -> assertThat(rejection.reason()).isNull());
        }
    }

    @Test
    void aRequestLongerThanItReadsIsNotSent() {
        try (RemoteImplementation toy = start(ErrorDetail.REASON)) {
            SignalKdf kdf = toy.role(SignalKdf.class);
            assertThatThrownBy(() -> kdf.hkdf(ToyKdf.input(3, "00".repeat(5000))))
                    .isExactlyInstanceOf(BadParameters.class)
                    .hasMessage("signal.kdf.hkdf: not sent, because the request has 10105 bytes and the"
                            + " implementation's limits.maxLine is 10000");
            assertThat(kdf.hkdf(ToyKdf.input(3, "00")).okm()).isEqualTo(Bytes.hex("00"));
        }
    }

    @Test
    void tenThousandCallsAtOnceFindTheirAnswers() {
        try (RemoteImplementation toy = start(ErrorDetail.REASON)) {
            List<CompletableFuture<String>> answers = IntStream.range(0, 10_000)
                    .mapToObj(i -> "%08x".formatted(i))
                    .map(ikm -> toy.invoke("signal.kdf.hkdf", Codec.toJson(ToyKdf.input(3, ikm)))
                            .thenApply(answer -> answer.path("okm").textValue()))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).join()).isEqualTo("%08x".formatted(i));
            }
        }
    }

    @Test
    void aViewShowsTheLinesOfItsOwnCalls() {
        List<String> lines = new ArrayList<>();
        Traffic traffic = new Traffic() {
            @Override
            public void request(long call, Supplier<String> line) {
                lines.add(line.get().replace("\"id\":" + call + ",", ""));
            }

            @Override
            public void answer(long call, Supplier<String> line) {
                lines.add(line.get().replace("\"id\":" + call + ",", ""));
            }
        };
        try (RemoteImplementation toy = start(ErrorDetail.REASON)) {
            toy.observed(traffic).role(SignalKdf.class).hkdf(ToyKdf.input(3, "01"));
            toy.role(SignalKdf.class).hkdf(ToyKdf.input(3, "02"));
            toy.observed(traffic)
                    .invoke("signal.kdf.hkdf", Codec.toJson(ToyKdf.input(3, "03")))
                    .join();
        }
        assertThat(lines)
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"signal.kdf.hkdf\",\"params\":{\"version\":3,\"ikm\":\"01\","
                                + "\"info\":\"\",\"length\":1}}",
                        "{\"jsonrpc\":\"2.0\",\"result\":{\"okm\":\"01\"}}",
                        "{\"jsonrpc\":\"2.0\",\"method\":\"signal.kdf.hkdf\",\"params\":{\"version\":3,\"ikm\":\"03\","
                                + "\"info\":\"\",\"length\":1}}",
                        "{\"jsonrpc\":\"2.0\",\"result\":{\"okm\":\"03\"}}");
    }

    @Test
    void nobodyListens() throws IOException {
        int port = socket.getLocalPort();
        socket.close();
        assertThatThrownBy(() -> RemoteImplementation.start(Endpoint.tcp("localhost", port), BOUNDS))
                .isExactlyInstanceOf(StartFailure.class)
                .hasMessage("cannot connect to localhost:" + port + ": Connection refused; the adapter must be"
                        + " listening there before the run starts");
    }
}
