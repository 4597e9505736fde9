package org.sealcheck.reference.signal.ratchet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Hex.bytes;

import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Hex;
import org.sealcheck.reference.crypto.Secret;

/** libsignal-protocol-java's ChainKeyTest; the iv is not in it and was computed independently. */
class ChainKeyTest {
    private static final ChainKey CHAIN =
            new ChainKey(Secret.of(bytes("8ab72d6f4cc5ac0d387eaf463378ddb28edd07385b1cb01250c715982e7ad48f")), 7);

    @Test
    void givesThePublishedMessageKeys() {
        MessageKeys keys = CHAIN.messageKeys();
        assertThat(keys.index()).isEqualTo(7);
        assertThat(Hex.of(keys.cipherKey().toByteArray()))
                .isEqualTo("bf51e9d75e0e31031051f82a2491ffc084fa298b7793bd9db620056febf45217");
        assertThat(Hex.of(keys.macKey().toByteArray()))
                .isEqualTo("c6c77d6a73a354337a56435e34607dfe48e3ace14e77314dc6abc172e7a7030b");
        assertThat(Hex.of(keys.iv().toByteArray())).isEqualTo("afa8207986b692a116d4b40bbff72d6c");
    }

    @Test
    void givesThePublishedNextChainKey() {
        assertThat(CHAIN.next().index()).isEqualTo(8);
        assertThat(Hex.of(CHAIN.next().key().toByteArray()))
                .isEqualTo("28e8f8fee54b801eef7c5cfb2f17f32c7b334485bbb70fac6ec10342a246d15d");
    }

    @Test
    void neverPrintsAKey() {
        assertThat(CHAIN).hasToString("ChainKey[key=secret of 32 bytes, index=7]");
    }
}
