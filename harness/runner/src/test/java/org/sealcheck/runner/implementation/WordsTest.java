package org.sealcheck.runner.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sealcheck.runner.UsageException;

class WordsTest {
    @Test
    void wordsAreSplitAsAShellDoes() {
        assertThat(Words.split("python3  my_adapter.py")).containsExactly("python3", "my_adapter.py");
        assertThat(Words.split("a 'b c' \"d 'e'\" f\\ g ''")).containsExactly("a", "b c", "d 'e'", "f g", "");
    }

    @Test
    void whatIsNoCommandIsRefused() {
        assertThatThrownBy(() -> Words.split("a 'b")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> Words.split("  ")).isInstanceOf(UsageException.class);
    }

    @Test
    void aQuotedWordIsOneWord() {
        for (String word : new String[] {"plain", "with blank", "it's", "a\\b", "$HOME"}) {
            assertThat(Words.split(Words.quoted(word))).containsExactly(word);
        }
    }
}
