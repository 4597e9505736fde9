package org.sealcheck.reference.mtproto.box;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why an update box refuses an input. */
public enum BoxReason implements Reason {
    /** A qts that was never given out. */
    BAD_QTS(Layer.STATE, "bad-qts"),
    /** A device that is not signed in. */
    SIGNED_OUT(Layer.STATE, "signed-out");

    private final Layer layer;
    private final String slug;

    BoxReason(Layer layer, String slug) {
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
