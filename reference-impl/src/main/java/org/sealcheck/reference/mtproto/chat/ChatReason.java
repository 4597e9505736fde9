package org.sealcheck.reference.mtproto.chat;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why a packet that decrypts is refused, and left out of the chat. */
public enum ChatReason implements Reason {
    /** Neither a layered message nor the notice of a layer. */
    NOT_LAYERED(Layer.PARSE, "not-layered"),
    /** A layered message that ends within its header. */
    BAD_HEADER(Layer.PARSE, "bad-header"),

    /** Version 1.0, where only 2.0 is left. */
    DOWNGRADE(Layer.VERSION, "downgrade"),

    /** Its number was received before. */
    REPEATED(Layer.REPLAY, "repeated-message"),

    /** The chat was closed, and has no keys. */
    CHAT_CLOSED(Layer.STATE, "chat-closed"),

    /** Fewer than 15 random bytes. */
    SHORT_RANDOM_BYTES(Layer.POLICY, "short-random-bytes"),
    /** Another random_id inside than the one the server carries. */
    RANDOM_ID_MISMATCH(Layer.POLICY, "random-id-mismatch");

    private final Layer layer;
    private final String slug;

    ChatReason(Layer layer, String slug) {
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
