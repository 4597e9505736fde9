package org.sealcheck.contract.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.ImplementationFailure.BadParameters;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.SignalKdf;
import org.sealcheck.contract.signal.SignalKdf.ChainKey;
import org.sealcheck.contract.signal.SignalKdf.HkdfInput;

/** The worked example of the documentation, as it is run by a reader. Needs python3 on the PATH. */
class ExampleAdapterTest {
    private static final Path FOLDER = Path.of("..", "adapters", "example-python");

    @Test
    void theExampleInPythonAnswersItsRole() {
        assumeTrue(onPath("python3"), "python3 is not on the PATH, so the example adapter was not run");
        try (RemoteImplementation example = RemoteImplementation.start(
                Endpoint.command(List.of("python3", "adapter.py"), FOLDER), Bounds.DEFAULT.scaled(6))) {
            assertThat(example.hello().roles()).containsExactly("signal.kdf");
            assertThat(example.hello().profiles()).containsExactly("signal-v3", "signal-hkdf-v2");
            assertThat(example.hello().errorDetail()).isEqualTo(ErrorDetail.REASON);
            SignalKdf kdf = example.role(SignalKdf.class);
            // RFC 5869, appendix A.1.
            Bytes okm = kdf.hkdf(new HkdfInput(
                            3,
                            Bytes.hex("0b".repeat(22)),
                            Bytes.hex("000102030405060708090a0b0c"),
                            Bytes.hex("f0f1f2f3f4f5f6f7f8f9"),
                            42))
                    .okm();
            assertThat(okm)
                    .isEqualTo(Bytes.hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b8"
                            + "87185865"));
            assertThatThrownBy(() -> kdf.hkdf(new HkdfInput(4, Bytes.empty(), null, Bytes.empty(), 1)))
                    .isInstanceOfSatisfying(
                            RejectedException.class,
                            rejection -> assertThat(rejection.reason()).isEqualTo("unknown-version"));
            assertThatThrownBy(() -> kdf.chainStep(new ChainKey(Bytes.hex("00"))))
                    .isExactlyInstanceOf(BadParameters.class)
                    .hasMessageContaining("a chain key has 32 bytes, not 1");
        }
    }

    @Test
    void theExampleStaysShort() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("adapter.py"))).hasSizeLessThanOrEqualTo(100);
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
