package org.sealcheck.reference.mtproto.dh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Hex;
import org.sealcheck.reference.mtproto.message.SharedKey;

class KeyVisualisationTest {
    @Test
    void ofTheCountingKey() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < 256; i++) {
            bytes[i] = (byte) i;
        }
        SharedKey key = SharedKey.of(bytes);
        assertThat(Hex.of(KeyVisualisation.fromLayer46(key, key)))
                .isEqualTo("4916d6bdb7f78e6803698cab32d1586e40aff2e9d2d8922e47afd4648e6967497158785f");
        assertThat(Hex.of(KeyVisualisation.beforeLayer46(key))).isEqualTo("4916d6bdb7f78e6803698cab32d1586e");
    }
}
