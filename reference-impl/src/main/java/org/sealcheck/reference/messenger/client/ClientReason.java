package org.sealcheck.reference.messenger.client;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why a client refuses to send or to take a message, beyond the reasons of its sessions. */
public enum ClientReason implements Reason {
    /** The plaintext of an authentic message is no transport message. */
    BAD_TRANSPORT(Layer.PARSE, "bad-transport"),
    /** An account whose devices are not known. */
    UNKNOWN_ACCOUNT(Layer.STATE, "unknown-account"),
    /** A device that is not on its account's list. */
    UNLISTED_DEVICE(Layer.STATE, "unlisted-device"),
    /** The sending device itself, named as a recipient. */
    OWN_DEVICE(Layer.POLICY, "own-device"),
    /** A copy for one's own devices that arrived in another chat than it was sent in. */
    WRONG_DESTINATION(Layer.POLICY, "wrong-destination"),
    /** A message id that already names another message. */
    MESSAGE_ID_IN_USE(Layer.POLICY, "message-id-in-use");

    private final Layer layer;
    private final String slug;

    ClientReason(Layer layer, String slug) {
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
