package org.sealcheck.reference.messenger.backfill;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why a notice, or the lists that come after it, are refused. */
public enum BackfillReason implements Reason {
    /** The id of a message that was sent already. */
    MESSAGE_EXISTS(Layer.REPLAY, "message-exists"),
    /** A message that was never sent. */
    UNKNOWN_MESSAGE(Layer.STATE, "unknown-message"),
    /** Lists that nobody asked for, or not all of those that were asked for. */
    UNEXPECTED_LISTS(Layer.STATE, "unexpected-lists"),
    /** A list whose identity keys are not those of the signed list that came with it. */
    LIST_MISMATCH(Layer.POLICY, "list-mismatch"),
    /** A list without a signature, of an account whose lists were signed before. */
    UNSIGNED_LIST(Layer.POLICY, "unsigned-list");

    private final Layer layer;
    private final String slug;

    BackfillReason(Layer layer, String slug) {
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
