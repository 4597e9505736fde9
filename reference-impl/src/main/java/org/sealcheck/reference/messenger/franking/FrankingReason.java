package org.sealcheck.reference.messenger.franking;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why a franked message is refused, or a report is not valid, each with its {@link Layer} and its published slug. */
public enum FrankingReason implements Reason {
    /** No message of the Messenger layer. */
    BAD_MESSAGE(Layer.PARSE, "bad-message"),
    /** A message without a payload, or with a tag and no nonce. */
    MISSING_FIELD(Layer.PARSE, "missing-field"),
    /** A message with more than one nonce. */
    DUPLICATE_NONCE(Layer.PARSE, "duplicate-nonce"),
    /** A nonce of another length than 32 bytes. */
    BAD_NONCE_LENGTH(Layer.PARSE, "bad-nonce-length"),
    /** A tag of another length than 32 bytes. */
    BAD_TAG_LENGTH(Layer.PARSE, "bad-tag-length"),
    /** Bytes that are not what any context is encoded as. */
    BAD_CONTEXT(Layer.PARSE, "bad-context"),

    /** A franking version that is not spoken. */
    UNKNOWN_FRANKING_VERSION(Layer.VERSION, "unknown-franking-version"),

    /** The tag is not that of this message. */
    FRANKING_TAG_MISMATCH(Layer.MAC, "franking-tag-mismatch"),
    /** The reporting tag is not that of this franking tag in this context. */
    REPORTING_TAG_MISMATCH(Layer.MAC, "reporting-tag-mismatch"),
    /** The nonce beside a message is not the one in it. */
    NONCE_MISMATCH(Layer.MAC, "nonce-mismatch"),

    /** A message that this device did not send, or was not shown. */
    UNKNOWN_MESSAGE(Layer.STATE, "unknown-message"),
    /** A message that nobody stamped, as far as this device knows. */
    NOT_STAMPED(Layer.STATE, "not-stamped"),
    /** A key that this server has not had yet, or never will. */
    UNKNOWN_EPOCH(Layer.STATE, "unknown-epoch"),
    /** A key that was erased. */
    ERASED_EPOCH(Layer.STATE, "erased-epoch"),

    /** A message with a content and without a tag. */
    MISSING_FRANKING_TAG(Layer.POLICY, "missing-franking-tag");

    private final Layer layer;
    private final String slug;

    FrankingReason(Layer layer, String slug) {
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
