package org.sealcheck.suite.scenario.steps.messenger;

import io.cucumber.java.ParameterType;
import java.util.Arrays;
import java.util.List;

/** The words that sentences about books of devices have in common. */
public final class BookSentences {
    /** As in {@code device 2 removed and device 3 added}. */
    @ParameterType("device \\d+ (?:added|removed|changed)(?:(?:, | and )device \\d+ (?:added|removed|changed))*")
    public List<String> changes(String words) {
        return Arrays.asList(words.split(", | and "));
    }

    @ParameterType("without its last line end|in upper case|with its first line twice|in reverse order"
            + "|with a zero before its first number|cut in the middle of a key|some other text")
    public ListDefect defect(String words) {
        return ListDefect.of(words);
    }
}
