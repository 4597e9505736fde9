package org.sealcheck.suite.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.ParameterType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sealcheck.suite.scenario.KeyDefect;
import org.sealcheck.suite.scenario.Refusal;
import org.sealcheck.suite.scenario.wire.WireField;

/** The words in the annotations must be those of the enums: a word that only one of them knows is a dead sentence. */
class SentencesTest {
    @Test
    void everyFieldHasItsWords() {
        assertAllKnown(wordsOf("field"), WireField::of, WireField.values());
    }

    @Test
    void everyKeyDefectHasItsWords() {
        assertAllKnown(wordsOf("keyDefect"), KeyDefect::of, KeyDefect.values());
    }

    @Test
    void everyRefusalButThePlainOneHasItsWords() {
        List<String> words = wordsOf("refusal").stream()
                .map(each -> each.replace("(?:her|his) own", "their own"))
                .toList();
        Refusal[] named = Arrays.stream(Refusal.values())
                .filter(each -> each != Refusal.ANY)
                .toArray(Refusal[]::new);
        assertAllKnown(words, Refusal::of, named);
    }

    private static <E> void assertAllKnown(List<String> words, Function<String, E> of, E[] all) {
        assertThat(words.stream().map(of).toList()).containsExactlyInAnyOrder(all);
    }

    /** The alternatives of a parameter type's pattern. */
    private static List<String> wordsOf(String method) {
        return Arrays.stream(Sentences.class.getMethods())
                .filter(each -> each.getName().equals(method))
                .map(each -> each.getAnnotation(ParameterType.class).value())
                .flatMap(pattern -> Arrays.stream(pattern.split("\\|(?!his\\))")))
                .toList();
    }
}
