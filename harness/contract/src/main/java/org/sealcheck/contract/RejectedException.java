package org.sealcheck.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer "this input is refused". On the wire: error {@code -32000} with {@code data {layer, reason}}.
 *
 * <p>A rejection is an answer like any other; a bug of the implementation is never one.
 */
public final class RejectedException extends RuntimeException {
    private final Layer layer;
    private final @Nullable String reason;

    /**
     * @param layer the layer that refused
     * @param reason a lower-case slug such as {@code bad-mac}, or null if the implementation does not tell
     * @param message free text for people, never compared
     */
    public RejectedException(Layer layer, @Nullable String reason, @Nullable String message) {
        // Rejections are answers, thousands in a run: a stack trace would cost more than the check.
        super(message, null, false, false);
        this.layer = Objects.requireNonNull(layer);
        this.reason = reason;
    }

    public Layer layer() {
        return layer;
    }

    public @Nullable String reason() {
        return reason;
    }
}
