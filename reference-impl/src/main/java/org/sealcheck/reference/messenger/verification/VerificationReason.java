package org.sealcheck.reference.messenger.verification;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why a list, or what a user compares, is refused. */
public enum VerificationReason implements Reason {
    /** Bytes that are no list of devices as it is shown. */
    BAD_LIST(Layer.PARSE, "bad-list"),
    /** A list with one device twice. */
    DUPLICATE_DEVICE(Layer.PARSE, "duplicate-device"),
    /** Another identity key than the book has for this device. */
    IDENTITY_CHANGED(Layer.IDENTITY, "identity-changed"),
    /** A list that is not newer than the one in the book. */
    STALE_LIST(Layer.REPLAY, "stale-list"),
    /** An account that the book does not have. */
    UNKNOWN_ACCOUNT(Layer.STATE, "unknown-account"),
    /** A device that the book does not have, or has without a key. */
    UNKNOWN_DEVICE(Layer.STATE, "unknown-device");

    private final Layer layer;
    private final String slug;

    VerificationReason(Layer layer, String slug) {
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
