package org.sealcheck.reference.mtproto.exchange;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why a step of the key exchange is refused, each reason with its {@link Layer} and its published slug. */
public enum ExchangeReason implements Reason {
    /** No answer to getDhConfig that was not used yet, or none that could be unmodified. */
    NO_DH_CONFIG(Layer.STATE, "no-dh-config"),
    /** A chat that this device does not know, or that is not where this step would lead on. */
    UNEXPECTED_CHAT(Layer.STATE, "unexpected-chat");

    private final Layer layer;
    private final String slug;

    ExchangeReason(Layer layer, String slug) {
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
