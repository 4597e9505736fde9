package org.sealcheck.reference.mtproto.tl;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why the TL codec refuses an input. */
public enum TlReason implements Reason {
    /** The bytes end inside a value, or claim more than they have. */
    TRUNCATED(Layer.PARSE, "truncated"),
    /** Bytes follow a complete value. */
    TRAILING_BYTES(Layer.PARSE, "trailing-bytes"),
    /** A length that is written in more bytes than it needs, or begins with ff. */
    BAD_LENGTH(Layer.PARSE, "bad-length"),
    /** A string is filled up with other bytes than zeros. */
    NONZERO_FILLING(Layer.PARSE, "nonzero-filling"),
    /** A text that is no UTF-8. */
    BAD_TEXT(Layer.PARSE, "bad-text"),
    /** A vector without the vector's id, or with more elements than there can be. */
    BAD_VECTOR(Layer.PARSE, "bad-vector"),
    /** A constructor id that is in no layer. */
    UNKNOWN_CONSTRUCTOR(Layer.PARSE, "unknown-constructor"),
    /** A constructor of another type than the one that belongs here. */
    WRONG_TYPE(Layer.PARSE, "wrong-type"),
    /** A flag that stands for no field. */
    UNKNOWN_FLAG(Layer.PARSE, "unknown-flag"),
    /** An object to be written that is not what its constructor declares. */
    BAD_OBJECT(Layer.PARSE, "bad-object"),

    /** A layer below 8 or above 144. */
    UNKNOWN_LAYER(Layer.VERSION, "unknown-layer"),
    /** A constructor that came with a later layer than the one announced. */
    NEWER_THAN_LAYER(Layer.VERSION, "newer-than-layer"),

    /** A string of 2^24 bytes or more. */
    STRING_TOO_LONG(Layer.LIMIT, "string-too-long");

    private final Layer layer;
    private final String slug;

    TlReason(Layer layer, String slug) {
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
