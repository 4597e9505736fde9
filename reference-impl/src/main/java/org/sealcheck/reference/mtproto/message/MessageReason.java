package org.sealcheck.reference.mtproto.message;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why a packet is refused, each reason with its {@link Layer} and its published slug. */
public enum MessageReason implements Reason {
    /** Too short to be a packet, or its encrypted part is not whole blocks: anybody who sees the packet can tell. */
    BAD_PACKET(Layer.PARSE, "bad-packet"),
    /** Bytes for AES-IGE that are not whole blocks. */
    PARTIAL_BLOCK(Layer.PARSE, "partial-block"),
    /** Encrypted with a key that this chat does not have. */
    UNKNOWN_KEY(Layer.STATE, "unknown-key"),
    /** What decryption gave is not what was encrypted. One reason for everything that only the key's holder can tell. */
    BAD_MESSAGE_KEY(Layer.MAC, "bad-message-key");

    private final Layer layer;
    private final String slug;

    MessageReason(Layer layer, String slug) {
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
