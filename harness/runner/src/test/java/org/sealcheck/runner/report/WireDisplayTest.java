package org.sealcheck.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class WireDisplayTest {
    private static final String KEY = "05" + "11".repeat(32);
    private static final String SIGNAL = "33" + "0a21" + KEY + "1007" + "1800" + "2204aabbccdd" + "0102030405060708";

    @Test
    void aSignalMessageShowsItsFieldsAndMac() {
        JsonNode shown = show("message", SIGNAL);
        assertThat(shown.path("version").asText()).isEqualTo("3.3");
        assertThat(shown.path("ratchetKey").asText()).isEqualTo(KEY);
        assertThat(shown.path("counter").asText()).isEqualTo("7");
        assertThat(shown.path("ciphertext").asText()).isEqualTo("aabbccdd");
        assertThat(shown.path("mac").asText()).isEqualTo("0102030405060708");
    }

    @Test
    void aPreKeyMessageShowsTheMessageInside() {
        String preKey = "33" + "0805" + "1221" + KEY + "22" + hex(SIGNAL.length() / 2) + SIGNAL + "4801";
        JsonNode shown = show("prekey", preKey);
        assertThat(shown.path("preKeyId").asText()).isEqualTo("5");
        assertThat(shown.path("baseKey").asText()).isEqualTo(KEY);
        assertThat(shown.path("message").path("counter").asText()).isEqualTo("7");
        assertThat(shown.path("field 9").asText()).isEqualTo("1");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(show("message", "33").path("unreadable").asText()).contains("too few");
        assertThat(show("message", "33ffffff" + "00".repeat(8))
                        .path("unreadable")
                        .asText())
                .contains("not protobuf");
    }

    private static JsonNode show(String type, String hex) {
        JsonNode params =
                JsonNodeFactory.instance.objectNode().put("type", type).put("body", hex);
        return WireDisplay.decode("signal.session.decrypt", params).path("body");
    }

    private static String hex(int value) {
        return String.format("%02x", value);
    }
}
