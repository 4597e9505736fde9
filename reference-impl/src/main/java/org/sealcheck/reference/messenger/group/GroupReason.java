package org.sealcheck.reference.messenger.group;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why a client refuses something of a group, beyond the reasons of its sessions and sender keys. */
public enum GroupReason implements Reason {
    /** The plaintext of an authentic pairwise message holds no sender key. */
    NO_DISTRIBUTION(Layer.PARSE, "no-distribution"),
    /** A group whose devices were never told. */
    UNKNOWN_GROUP(Layer.STATE, "unknown-group"),
    /** A device that is not among those of the group. */
    NOT_A_MEMBER(Layer.POLICY, "not-a-member");

    private final Layer layer;
    private final String slug;

    GroupReason(Layer layer, String slug) {
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
