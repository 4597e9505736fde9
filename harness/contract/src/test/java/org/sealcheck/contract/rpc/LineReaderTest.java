package org.sealcheck.contract.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    /** Gives at most so many bytes a read, as a pipe may. */
    private static InputStream inPieces(String text, int size) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, size));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100_000, 1_000_000})
    void cutsLinesHoweverTheyArrive(int pieces) throws IOException {
        String lengthy = "x".repeat(200_000);
        LineReader lines = new LineReader(inPieces("one\n\ntwo ä\n" + lengthy + "\nlast\nrest", pieces), 1 << 20);
        List<String> read = new ArrayList<>();
        while (lines.next()) {
            read.add(lines.line());
        }
        assertThat(read).containsExactly("one", "", "two ä", lengthy, "last");
        assertThat(lines.rest()).isEqualTo("rest");
    }

    @Test
    void tellsWhetherAnotherWholeLineHasArrived() throws IOException {
        LineReader lines = new LineReader(inPieces("one\ntwo\nthr", 100), 100);
        assertThat(lines.next()).isTrue();
        assertThat(lines.more()).isTrue();
        assertThat(lines.next()).isTrue();
        assertThat(lines.more()).isFalse();
    }

    @Test
    void readsALineOfExactlyTheLimit() throws IOException {
        LineReader lines = new LineReader(inPieces("x".repeat(1000) + "\n", 100), 1000);
        assertThat(lines.next()).isTrue();
        assertThat(lines.length()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100_000})
    void refusesALineOfOneByteMore(int pieces) {
        LineReader lines = new LineReader(inPieces("x".repeat(1001) + "\n", pieces), 1000);
        assertThatThrownBy(lines::next).isExactlyInstanceOf(LineReader.TooLong.class);
    }

    @Test
    void stopsReadingAnEndlessLineSoonAfterTheLimit() {
        long[] given = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                given[0] += length;
                Arrays.fill(target, offset, offset + length, (byte) 'x');
                return length;
            }
        };
        LineReader lines = new LineReader(endless, 1 << 20);
        assertThatThrownBy(lines::next)
                .isExactlyInstanceOf(LineReader.TooLong.class)
                .hasMessage("a line longer than 1048576 bytes")
                .satisfies(e -> assertThat(((LineReader.TooLong) e).start()).startsWith("xxx"));
        assertThat(given[0]).isLessThanOrEqualTo((1 << 20) + (1 << 16));
        assertThat(lines.buffer().length).isLessThanOrEqualTo((1 << 20) + (1 << 16));
    }
}
