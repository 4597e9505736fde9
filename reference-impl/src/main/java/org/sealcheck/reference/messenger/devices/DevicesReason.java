package org.sealcheck.reference.messenger.devices;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why a list of devices, or a request to the server's directory, is refused. */
public enum DevicesReason implements Reason {
    /** No protobuf message. */
    BAD_MESSAGE(Layer.PARSE, "bad-message"),
    /** A list without a field that it must have. */
    MISSING_FIELD(Layer.PARSE, "missing-field"),
    /** An identity key of another length than its own. */
    BAD_KEY_LENGTH(Layer.PARSE, "bad-key-length"),
    /** A list with one device, or one identity key, twice. */
    DUPLICATE_DEVICE(Layer.PARSE, "duplicate-device"),
    /** A list that is not newer than the one already accepted. */
    STALE_LIST(Layer.REPLAY, "stale-list"),
    /** A list whose signer is not one of its devices. */
    SIGNER_NOT_LISTED(Layer.POLICY, "signer-not-listed"),
    /** A device that is not registered, or no longer. */
    UNKNOWN_DEVICE(Layer.STATE, "unknown-device"),
    /** The id of a prekey that needs more than 24 bits. */
    ID_TOO_LARGE(Layer.LIMIT, "id-too-large");

    private final Layer layer;
    private final String slug;

    DevicesReason(Layer layer, String slug) {
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
