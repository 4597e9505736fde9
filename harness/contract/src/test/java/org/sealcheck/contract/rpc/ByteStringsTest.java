package org.sealcheck.contract.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealcheck.contract.signal.SignalFingerprint;
import org.sealcheck.contract.signal.SignalKdf;

class ByteStringsTest {
    private static final String STEP = "{\"cipherKey\":\"00ff\",\"macKey\":\"\",\"iv\":\"a9\",\"nextChainKey\":\"01\"}";

    @Test
    void anAnswerIsTheTreeThatItsRecordWouldBe() throws IOException {
        ObjectNode tree = read(STEP);
        assertThat(ByteStrings.fits(tree, SignalKdf.ChainStep.class)).isTrue();
        assertThat(tree)
                .isEqualTo(
                        Codec.toJson(Codec.fromJson("result", Codec.MAPPER.readTree(STEP), SignalKdf.ChainStep.class)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cipherKey\":\"00FF\",\"macKey\":\"\",\"iv\":\"a9\",\"nextChainKey\":\"01\"}",
                "{\"cipherKey\":\"0\",\"macKey\":\"\",\"iv\":\"a9\",\"nextChainKey\":\"01\"}",
                "{\"cipherKey\":\"0g\",\"macKey\":\"\",\"iv\":\"a9\",\"nextChainKey\":\"01\"}",
                "{\"cipherKey\":\"\u0660\u0660\",\"macKey\":\"\",\"iv\":\"a9\",\"nextChainKey\":\"01\"}",
                "{\"cipherKey\":0,\"macKey\":\"\",\"iv\":\"a9\",\"nextChainKey\":\"01\"}",
                "{\"cipherKey\":null,\"macKey\":\"\",\"iv\":\"a9\",\"nextChainKey\":\"01\"}",
                "{\"macKey\":\"\",\"iv\":\"a9\",\"nextChainKey\":\"01\"}",
                "{\"cipherKey\":\"00\",\"cipherKey\":\"00\",\"macKey\":\"\",\"iv\":\"a9\"}",
                "{\"cipherKey\":\"00\",\"macKey\":\"\",\"iv\":\"a9\",\"nextChainKey\":\"01\",\"more\":\"01\"}",
                "[]",
                "null"
            })
    void whatIsUnusualIsLeftToTheCodec(String answer) throws IOException {
        assertThat(read(answer)).isNull();
        JsonNode tree = Codec.MAPPER.readTree(answer);
        // A tree has no duplicates any more, so of those it is a field that is missing.
        assertThat(ByteStrings.fits(tree, SignalKdf.ChainStep.class)).isFalse();
    }

    @Test
    void recordsWithOtherComponentsAreNone() {
        assertThat(ByteStrings.only(SignalKdf.ChainStep.class)).isTrue();
        assertThat(ByteStrings.only(SignalFingerprint.Parties.class)).isFalse();
        assertThat(ByteStrings.only(org.sealcheck.contract.Empty.class)).isFalse();
        assertThat(ByteStrings.only(JsonNode.class)).isFalse();
    }

    private static @Nullable ObjectNode read(String answer) throws IOException {
        try (JsonParser json = Codec.MAPPER.createParser(answer)) {
            json.nextToken();
            ObjectNode tree = ByteStrings.read(json, SignalKdf.ChainStep.class);
            assertThat(tree == null || json.hasToken(JsonToken.END_OBJECT)).isTrue();
            return tree;
        }
    }
}
