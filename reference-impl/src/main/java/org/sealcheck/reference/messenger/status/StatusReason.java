package org.sealcheck.reference.messenger.status;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why something is refused that would make a claim untrue. */
public enum StatusReason implements Reason {
    /** The server asks for messages without end-to-end encryption. */
    DOWNGRADE(Layer.POLICY, "downgrade"),
    /** Somebody who is not a member. */
    NOT_A_MEMBER(Layer.STATE, "not-a-member");

    private final Layer layer;
    private final String slug;

    StatusReason(Layer layer, String slug) {
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
