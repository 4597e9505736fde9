package org.sealcheck.suite.scenario;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealcheck.contract.Bytes;

/** Several texts named in one sentence, as in {@code "one", "two" and then "three"}; and texts as bytes. */
public record Texts(List<String> all) {
    /** Matches one or more quoted texts; only what stands in quotes counts. */
    public static final String PATTERN = "\"[^\"]*\"(?:(?:, | and | and then | before )\"[^\"]*\")*";

    private static final Pattern ONE = Pattern.compile("\"([^\"]*)\"");
    private static final int SHOWN = 40;

    public static Texts parse(String sentence) {
        List<String> all = new ArrayList<>();
        Matcher matcher = ONE.matcher(sentence);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return new Texts(all);
    }

    public String only() {
        if (all.size() != 1) {
            throw new IllegalArgumentException("this sentence is about one message, not about " + all);
        }
        return all.get(0);
    }

    /** As messages carry it: UTF-8. */
    public static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text of a plaintext; what is not UTF-8 is shown as hex, and equals no text. */
    static String of(Bytes plaintext) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(plaintext.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return "bytes that are no text: " + plaintext;
        }
    }

    static String shown(Bytes plaintext) {
        return '"' + shortened(of(plaintext)) + '"';
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + " characters)";
    }
}
