package org.sealcheck.contract.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealcheck.contract.rpc.ScriptedAdapter.order;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.ImplementationFailure.Crashed;
import org.sealcheck.contract.ImplementationFailure.Hung;
import org.sealcheck.contract.ImplementationFailure.ProtocolError;
import org.sealcheck.contract.signal.SignalKdf;

/** Real child processes that do what adapters must not do; every test is one of them. */
class HostileAdapterTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);

    /** No limit is reached, however slow the machine. */
    private static final Bounds PATIENT = new Bounds(LONG, LONG, LONG, 8 << 20, 10, 64 << 10);

    private static final Bounds HASTY_START = new Bounds(SHORT, LONG, LONG, 8 << 20, 10, 64 << 10);
    private static final Bounds HASTY_CALLS = new Bounds(LONG, Duration.ofSeconds(1), LONG, 8 << 20, 10, 64 << 10);
    private static final Bounds HASTY_END = new Bounds(LONG, LONG, SHORT, 8 << 20, 10, 64 << 10);
    private static final Bounds TWO_RESTARTS = new Bounds(LONG, LONG, LONG, 8 << 20, 2, 64 << 10);
    private static final Bytes ANSWER = Bytes.hex("aa");

    private RemoteImplementation adapter;

    private SignalKdf start(String beforeHello, Bounds bounds) {
        adapter = RemoteImplementation.start(ScriptedAdapter.endpoint(beforeHello, 1), bounds);
        return adapter.role(SignalKdf.class);
    }

    @AfterEach
    void close() {
        if (adapter != null) {
            adapter.close();
        }
    }

    @Test
    void isNotThere() {
        assertThatThrownBy(() ->
                        RemoteImplementation.start(Endpoint.command(List.of("no-such-adapter", "--fast")), PATIENT))
                .isExactlyInstanceOf(StartFailure.class)
                .hasMessage("cannot start `no-such-adapter --fast`: no program no-such-adapter on the PATH");
        assertThatThrownBy(() -> RemoteImplementation.start(Endpoint.command(List.of("./no/such/file")), PATIENT))
                .isExactlyInstanceOf(StartFailure.class)
                .hasMessage("cannot start `./no/such/file`: there is no file ./no/such/file");
        assertThatThrownBy(() -> RemoteImplementation.start(Endpoint.command(List.of("./pom.xml")), PATIENT))
                .isExactlyInstanceOf(StartFailure.class)
                .hasMessage("cannot start `./pom.xml`: ./pom.xml is not executable: chmod +x it, or name its"
                        + " interpreter first");
        assertThatThrownBy(() -> RemoteImplementation.start(
                        Endpoint.command(List.of("java"), Path.of("no-such-directory")), PATIENT))
                .isExactlyInstanceOf(StartFailure.class)
                .hasMessage("cannot start `java`: its directory no-such-directory does not exist");
    }

    @Test
    void exitsAtOnce() {
        assertThatThrownBy(() -> start("exit", PATIENT))
                .isExactlyInstanceOf(StartFailure.class)
                .message()
                .startsWith("`")
                .endsWith("…` did not say hello: it exited with code 3; its stderr ended with:\n"
                        + "  cannot load libfoo.so");
    }

    @Test
    void saysNothing() {
        assertThatThrownBy(() -> start("silence", HASTY_START))
                .isExactlyInstanceOf(StartFailure.class)
                .message()
                .endsWith("…` did not say hello: it did not answer within 0.3 s. Does it read"
                        + " one line at a time from stdin, and flush stdout after each line it writes?");
    }

    @Test
    void printsABannerBeforeHello() {
        assertThatThrownBy(() -> start("banner", PATIENT))
                .isExactlyInstanceOf(StartFailure.class)
                .message()
                .endsWith("…` did not say hello: it wrote 'Adapter v1 is ready!' to stdout, which"
                        + " is no JSON-RPC answer; only answers belong there, print logs to stderr");
    }

    @Test
    void printsOnStdoutInACall() {
        SignalKdf kdf = start("", PATIENT);
        assertThatThrownBy(() -> kdf.hkdf(order("print")))
                .isExactlyInstanceOf(ProtocolError.class)
                .hasMessage("signal.kdf.hkdf: the implementation wrote 'DEBUG: deriving a key' to stdout, which is no"
                        + " JSON-RPC answer; only answers belong there, print logs to stderr");
        assertThat(kdf.hkdf(order("")).okm()).isEqualTo(ANSWER);
    }

    @Test
    void answersTheWrongId() {
        SignalKdf kdf = start("", PATIENT);
        assertThatThrownBy(() -> kdf.hkdf(order("wrong id")))
                .isExactlyInstanceOf(ProtocolError.class)
                .hasMessage("signal.kdf.hkdf: the implementation answered with id 99999, which no waiting request has:"
                        + " '{\"jsonrpc\":\"2.0\",\"id\":99999,\"result\":{}}'");
        assertThat(kdf.hkdf(order("")).okm()).isEqualTo(ANSWER);
    }

    @Test
    void floodsStdoutInACall() {
        SignalKdf kdf = start("", PATIENT);
        assertThatThrownBy(() -> kdf.hkdf(order("flood stdout")))
                .isExactlyInstanceOf(ProtocolError.class)
                .hasMessage("signal.kdf.hkdf: the implementation wrote 'flood' to stdout, which is no JSON-RPC answer;"
                        + " only answers belong there, print logs to stderr");
        assertThat(kdf.hkdf(order("")).okm()).isEqualTo(ANSWER);
    }

    @Test
    void floodsStdoutAfterItsAnswer() {
        SignalKdf kdf = start("", PATIENT);
        assertThat(kdf.hkdf(order("answer, then flood stdout")).okm()).isEqualTo(ANSWER);
        // Whether the flood is noticed before or after the next request is sent is a matter of luck.
        assertThatThrownBy(() -> kdf.hkdf(order("")))
                .isExactlyInstanceOf(ProtocolError.class)
                .hasMessageMatching("signal.kdf.hkdf: the implementation wrote 'flood' to stdout(, which is no JSON-RPC"
                        + " answer| while no request was waiting); only answers belong there, print logs to stderr");
        assertThat(kdf.hkdf(order("")).okm()).isEqualTo(ANSWER);
    }

    @Test
    void floodsStderr() {
        SignalKdf kdf = start("", PATIENT);
        assertThat(kdf.hkdf(order("flood stderr")).okm()).isEqualTo(ANSWER);
        assertThat(adapter.takeLog().length()).isLessThanOrEqualTo(PATIENT.logKept());
        assertThatThrownBy(() -> kdf.hkdf(order("crash")))
                .isExactlyInstanceOf(Crashed.class)
                .hasMessageEndingWith("\n  the last line\n  Segmentation fault, sort of");
    }

    @Test
    void sendsALineOf100Megabytes() {
        SignalKdf kdf = start("", PATIENT);
        assertThatThrownBy(() -> kdf.hkdf(order("100 MB line")))
                .isExactlyInstanceOf(ProtocolError.class)
                .hasMessage("signal.kdf.hkdf: the implementation wrote a line longer than 8388608 bytes to stdout,"
                        + " starting with '" + "x".repeat(200) + "…'");
        assertThat(kdf.hkdf(order("")).okm()).isEqualTo(ANSWER);
    }

    @Test
    void closesStdout() {
        SignalKdf kdf = start("", HASTY_END);
        assertThatThrownBy(() -> kdf.hkdf(order("close stdout")))
                .isExactlyInstanceOf(Crashed.class)
                .hasMessage("signal.kdf.hkdf: the implementation closed its stdout but keeps running");
        assertThat(kdf.hkdf(order("")).okm()).isEqualTo(ANSWER);
    }

    @Test
    void closesStdin() {
        SignalKdf kdf = start("", HASTY_END);
        assertThat(kdf.hkdf(order("close stdin")).okm()).isEqualTo(ANSWER);
        assertThatThrownBy(() -> kdf.hkdf(order("")))
                .isExactlyInstanceOf(Crashed.class)
                .hasMessage("signal.kdf.hkdf: the implementation closed its stdin but keeps running");
        assertThat(kdf.hkdf(order("")).okm()).isEqualTo(ANSWER);
    }

    @Test
    void hangsInOneCall() {
        SignalKdf kdf = start("", HASTY_CALLS);
        assertThatThrownBy(() -> kdf.hkdf(order("hang")))
                .isExactlyInstanceOf(Hung.class)
                .hasMessage("signal.kdf.hkdf: the implementation did not answer within 1 s");
        assertThat(kdf.hkdf(order("")).okm()).isEqualTo(ANSWER);
    }

    @Test
    void crashesInOneCall() {
        SignalKdf kdf = start("", PATIENT);
        assertThat(kdf.hkdf(order("")).okm()).isEqualTo(ANSWER);
        assertThatThrownBy(() -> kdf.hkdf(order("crash")))
                .isExactlyInstanceOf(Crashed.class)
                .hasMessage("signal.kdf.hkdf: the implementation exited with code 7; its stderr ended with:\n"
                        + "  Segmentation fault, sort of");
        assertThat(kdf.hkdf(order("")).okm()).isEqualTo(ANSWER);
    }

    @Test
    void crashesEveryTime() {
        SignalKdf kdf = start("", TWO_RESTARTS);
        for (int life = 0; life < 3; life++) {
            assertThatThrownBy(() -> kdf.hkdf(order("crash"))).hasMessageContaining("exited with code 7");
        }
        for (int later = 0; later < 2; later++) {
            assertThatThrownBy(() -> kdf.hkdf(order("")))
                    .isExactlyInstanceOf(Crashed.class)
                    .hasMessage(
                            "signal.kdf.hkdf: gave up after 2 restarts; the last time the implementation exited with"
                                    + " code 7; its stderr ended with:\n  Segmentation fault, sort of");
        }
    }

    @Test
    void ignoresTerminate() throws Exception {
        start("ignore-terminate", HASTY_END);
        ProcessHandle child = ProcessHandle.of(
                        Long.parseLong(adapter.hello().implementation().version()))
                .orElseThrow();
        adapter.close();
        child.onExit().get(60, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void endsOnByeWithoutBeingTerminated() throws Exception {
        start("", PATIENT);
        ProcessHandle child = ProcessHandle.of(
                        Long.parseLong(adapter.hello().implementation().version()))
                .orElseThrow();
        adapter.close();
        child.onExit().get(60, TimeUnit.SECONDS);
        assertThatThrownBy(() -> adapter.reset())
                .isExactlyInstanceOf(Crashed.class)
                .hasMessage("reset: the implementation has been closed");
    }
}
