package org.sealcheck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;

class RejectionsTest {
    private static final RejectedException BAD_MAC = new RejectedException(Layer.MAC, "bad-mac", null);

    @Test
    void acceptingWhatMustBeRefusedFails() {
        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class, () -> Rejections.expect(() -> "plaintext", Layer.MAC, "bad-mac"));
        assertThat(failure.layer()).isEqualTo(FailureLayer.WRONGLY_ACCEPTED);
        assertThat(failure).hasMessage("expected a rejection by layer mac, reason bad-mac, got plaintext");
    }

    @Test
    void noAnswerIsNeverARejection() {
        ImplementationFailure crash = new ImplementationFailure.Crashed("gone");
        assertThatThrownBy(() -> Rejections.expect(() -> {
                    throw crash;
                }))
                .isSameAs(crash);
    }

    @Test
    void strictComparesLayerAndReason() {
        assertThatCode(() -> judge(Tier.STRICT, ErrorDetail.REASON, Layer.MAC, "bad-mac"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> judge(Tier.STRICT, ErrorDetail.REASON, Layer.PARSE, "bad-mac"))
                .isInstanceOf(CheckFailure.class);
        assertThatThrownBy(() -> judge(Tier.STRICT, ErrorDetail.REASON, Layer.MAC, "other"))
                .isInstanceOf(CheckFailure.class)
                .hasMessage("expected a rejection by layer mac, reason other, got one with layer mac, reason bad-mac");
    }

    @Test
    void noMoreIsComparedThanTheImplementationTells() {
        assertThatCode(() -> judge(Tier.STRICT, ErrorDetail.LAYER, Layer.MAC, "other"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> judge(Tier.STRICT, ErrorDetail.LAYER, Layer.PARSE, "other"))
                .isInstanceOf(CheckFailure.class);
        assertThatCode(() -> judge(Tier.STRICT, ErrorDetail.NONE, Layer.PARSE, "other"))
                .doesNotThrowAnyException();
        assertThatCode(() -> judge(Tier.BASIC, ErrorDetail.REASON, Layer.PARSE, "other"))
                .doesNotThrowAnyException();
    }

    private static void judge(Tier tier, ErrorDetail detail, Layer layer, String reason) {
        Rejections.judge(BAD_MAC, tier, detail, Set.of(layer), Set.of(reason));
    }
}
