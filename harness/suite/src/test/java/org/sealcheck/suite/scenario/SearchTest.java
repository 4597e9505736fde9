package org.sealcheck.suite.scenario;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.Untestable;

class SearchTest {
    private static final String TEXT = "meet me at the old mill";

    @Test
    void findsTheTextInEveryEncoding() {
        assertFound(bytes(TEXT));
        assertFound(Bytes.of(TEXT.getBytes(StandardCharsets.UTF_16BE)));
        assertFound(bytes(HexFormat.of().withUpperCase().formatHex(TEXT.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "abcd"})
    void findsTheTextInBase64AtAnyOffset(String before) {
        byte[] all = (before + TEXT + " tonight").getBytes(StandardCharsets.UTF_8);
        assertFound(bytes(Base64.getEncoder().encodeToString(all)));
    }

    @Test
    void findsNothingInSomethingElse() {
        assertThatCode(() -> Search.onTheWire(wire(bytes("meet me at the new mill")))
                        .findsNone(Search.encodings(TEXT), "the text"))
                .doesNotThrowAnyException();
    }

    @Test
    void aSearchThatCannotFindWhatMustBeThereIsUntestable() {
        assertThatThrownBy(() -> Search.onTheWire(wire(bytes("nothing"))).findsOneOf(List.of(bytes("key")), "a key"))
                .isInstanceOf(Untestable.class);
    }

    private static void assertFound(Bytes place) {
        assertThatThrownBy(() -> Search.onTheWire(wire(place)).findsNone(Search.encodings(TEXT), "the text"))
                .isInstanceOf(CheckFailure.class)
                .hasMessageContaining("the text");
    }

    private static Network wire(Bytes place) {
        Network network = new Network();
        network.take(List.of(new Letter(null, null, "", MessageType.MESSAGE, place)));
        return network;
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
