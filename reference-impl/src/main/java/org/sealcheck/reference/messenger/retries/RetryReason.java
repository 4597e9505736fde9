package org.sealcheck.reference.messenger.retries;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why a retry is not honoured. */
public enum RetryReason implements Reason {
    /** The journal has no message of this id. */
    UNKNOWN_MESSAGE(Layer.STATE, "unknown-message"),
    /** The message was not sent to this device, or the device has received it. */
    NOT_JOURNALED(Layer.STATE, "not-journaled"),
    /** The message was sent in another chat. */
    WRONG_CHAT(Layer.POLICY, "wrong-chat"),
    /** The device that sent the message asks itself. */
    OWN_DEVICE(Layer.POLICY, "own-device"),
    /** The device is on its account's list no longer. */
    UNLISTED_DEVICE(Layer.STATE, "unlisted-device"),
    /** The device's identity changed since the message was sent, or the receipt brings another identity. */
    IDENTITY_CHANGED(Layer.IDENTITY, "identity-changed"),
    /** By our clock the message has not been sent yet. */
    CLOCK_BACKWARDS(Layer.POLICY, "clock-backwards"),
    /** The message was sent 30 days ago or earlier. */
    TOO_OLD(Layer.LIMIT, "message-too-old"),
    /** As many retries as are allowed were honoured. */
    EXHAUSTED(Layer.LIMIT, "retries-exhausted");

    private final Layer layer;
    private final String slug;

    RetryReason(Layer layer, String slug) {
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
