package org.sealcheck.reference.mtproto.dh;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why a number of the key exchange is refused, each reason with its {@link Layer} and its published slug. */
public enum DhReason implements Reason {
    /** Not a safe prime of 2048 bits. */
    BAD_PRIME(Layer.POLICY, "bad-prime"),
    /** Not 2 to 7, or not a quadratic residue modulo this prime. */
    BAD_GENERATOR(Layer.POLICY, "bad-generator"),
    /** Outside its range: it would make the key predictable. */
    BAD_PUBLIC_VALUE(Layer.POLICY, "bad-public-value");

    private final Layer layer;
    private final String slug;

    DhReason(Layer layer, String slug) {
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
