package org.sealcheck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects the one reason a call is refused for. */
public final class Rejections {
    private Rejections() {}

    public static void assertRejected(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(call)
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(reason));
    }
}
