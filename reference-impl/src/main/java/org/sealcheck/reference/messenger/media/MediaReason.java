package org.sealcheck.reference.messenger.media;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why an attachment is refused, each reason with its {@link Layer} and its published slug. */
public enum MediaReason implements Reason {
    /** The content of a message that is no attachment. */
    BAD_MESSAGE(Layer.PARSE, "bad-message"),
    /** An attachment without its key, its hash or its pointer. */
    MISSING_FIELD(Layer.PARSE, "missing-field"),
    /** A media key of another length than 32 bytes. */
    BAD_MEDIA_KEY(Layer.PARSE, "bad-media-key"),
    /** A hash of another length than 32 bytes. */
    BAD_HASH_LENGTH(Layer.PARSE, "bad-hash-length"),

    /** Not the blob that was sent: whatever is wrong with it. */
    BAD_BLOB(Layer.MAC, "bad-blob"),
    /** The blob that was sent does not hold the plaintext that the message tells the hash of. */
    BAD_PLAINTEXT_HASH(Layer.MAC, "bad-plaintext-hash"),
    /** An authentic ciphertext whose padding is not PKCS#7. */
    BAD_PADDING(Layer.DECRYPT, "bad-padding"),

    /** The store has no such blob, or none any more. */
    BLOB_UNAVAILABLE(Layer.STATE, "blob-unavailable"),

    /** A blob store that is not reached over HTTPS. */
    INSECURE_STORE(Layer.POLICY, "insecure-store"),
    /** A pointer that is no path below the blob store. */
    BAD_POINTER(Layer.POLICY, "bad-pointer"),
    /** The store sends the reader elsewhere. */
    FOREIGN_REDIRECT(Layer.POLICY, "foreign-redirect");

    private final Layer layer;
    private final String slug;

    MediaReason(Layer layer, String slug) {
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
