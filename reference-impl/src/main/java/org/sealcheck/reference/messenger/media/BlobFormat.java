package org.sealcheck.reference.messenger.media;

import org.sealcheck.reference.crypto.Secret;

/**
 * How the authenticator of a blob is made (MEDIA-005, MEDIA-013): the source is silent on what it covers, and what the field
 * does differs from what the source says of its length.
 *
 * <pre>{@code
 * WP32  mac = HMAC-SHA256(macKey, ciphertext)
 * WA10  mac = first 10 bytes of HMAC-SHA256(macKey, iv || ciphertext)
 * blob = ciphertext || mac
 * }</pre>
 */
public enum BlobFormat {
    /** Profile media-wp32: the sentence of the source, taken literally. */
    WP32(32, false),
    /** Profile media-wa10: what every known client writes. */
    WA10(10, true);

    private final int macLength;
    private final boolean ivCovered;

    BlobFormat(int macLength, boolean ivCovered) {
        this.macLength = macLength;
        this.ivCovered = ivCovered;
    }

    /** Bytes of the authenticator at the end of a blob. */
    public int macLength() {
        return macLength;
    }

    /** What the authenticator covers before the ciphertext. */
    byte[] coveredBefore(Secret iv) {
        return ivCovered ? iv.toByteArray() : new byte[0];
    }
}
