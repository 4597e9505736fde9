package org.sealcheck.contract.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TailTest {
    private static Tail holding(int size, String... texts) {
        Tail tail = new Tail(size);
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            tail.append(bytes, bytes.length);
        }
        return tail;
    }

    @Test
    void keepsTheEndOfWhatWasSaid() {
        assertThat(holding(8, "abcdef", "ghijkl").take()).isEqualTo("efghijkl");
        assertThat(holding(8, "0123456789abcdefghij").take()).isEqualTo("cdefghij");
    }

    @Test
    void givesEveryWordOnce() {
        Tail tail = holding(100, "one ");
        assertThat(tail.take()).isEqualTo("one ");
        tail.append("two".getBytes(StandardCharsets.UTF_8), 3);
        assertThat(tail.take()).isEqualTo("two");
        assertThat(tail.take()).isEmpty();
    }

    @Test
    void showsTheLastLinesShortAndWithoutControlCharacters() {
        Tail tail = new Tail(10_000);
        tail.drain(new ByteArrayInputStream(("0\n1\n2\n3\n4\n5\n6\n7\n8\n\n" + "y".repeat(300) + "\nred \u001b[31m\n")
                .getBytes(StandardCharsets.UTF_8)));
        assertThat(tail.lastLines())
                .isEqualTo("\n  1\n  2\n  3\n  4\n  5\n  6\n  7\n  8\n  " + "y".repeat(200) + "…\n  red �[31m");
    }

    @Test
    void saysNothingOfSilence() {
        assertThat(new Tail(10).lastLines()).isEmpty();
    }
}
