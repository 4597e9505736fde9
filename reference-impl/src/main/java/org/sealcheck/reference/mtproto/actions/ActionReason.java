package org.sealcheck.reference.mtproto.actions;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why an action or a message is refused. */
public enum ActionReason implements Reason {
    /** An object that is neither a message nor a service message. */
    NO_MESSAGE(Layer.PARSE, "no-message"),
    /** The chat was closed. */
    CHAT_CLOSED(Layer.STATE, "chat-closed"),
    /** To be opened, and not there or not the peer's. */
    UNKNOWN_MESSAGE(Layer.STATE, "unknown-message"),
    /** Another message has this random_id. */
    DUPLICATE_RANDOM_ID(Layer.REPLAY, "duplicate-random-id");

    private final Layer layer;
    private final String slug;

    ActionReason(Layer layer, String slug) {
        this.layer = layer;
        this.slug = slug;
    }

    @Override
    public Layer layer() {
        return layer;
    }

    @Override
    public String slug() {
        return slug;
    }
}
