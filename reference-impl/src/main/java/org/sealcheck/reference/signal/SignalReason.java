package org.sealcheck.reference.signal;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why the Signal protocol refuses an input, each reason with its {@link Layer} and its published slug. */
public enum SignalReason implements Reason {
    /** A public key whose type byte is not 05. */
    BAD_KEY_TYPE(Layer.PARSE, "bad-key-type"),
    /** A public key of another length than 33 bytes. */
    BAD_KEY_LENGTH(Layer.PARSE, "bad-key-length"),
    /** Too short for its format, or no protobuf. */
    BAD_MESSAGE(Layer.PARSE, "bad-message"),
    /** A message without a field that its format requires. */
    MISSING_FIELD(Layer.PARSE, "missing-field"),
    /** Bytes that are no scannable fingerprint. */
    BAD_FINGERPRINT(Layer.PARSE, "bad-fingerprint"),
    /** A chain key of another length than 32 bytes. */
    BAD_CHAIN_KEY(Layer.PARSE, "bad-chain-key"),

    /** A message version below 3. */
    LEGACY_VERSION(Layer.VERSION, "legacy-version"),
    /** A message version above 3. */
    UNKNOWN_VERSION(Layer.VERSION, "unknown-version"),
    /** Two versions that must agree and do not. */
    VERSION_MISMATCH(Layer.VERSION, "version-mismatch"),

    /** An identity key other than the one pinned for this address. */
    IDENTITY_CHANGED(Layer.IDENTITY, "identity-changed"),

    /** A signature that does not verify, of whatever length. */
    BAD_SIGNATURE(Layer.SIGNATURE, "bad-signature"),

    /** A message authentication code that does not verify. */
    BAD_MAC(Layer.MAC, "bad-mac"),

    /** An authentic ciphertext that is not padded AES-CBC. */
    BAD_PADDING(Layer.DECRYPT, "bad-padding"),

    /** A message whose key was used, or dropped as too old. */
    DUPLICATE_MESSAGE(Layer.REPLAY, "duplicate-message"),

    /** No session with this address. */
    NO_SESSION(Layer.STATE, "no-session"),
    /** A signed prekey this device never had, or no longer has. */
    UNKNOWN_SIGNED_PREKEY(Layer.STATE, "unknown-signed-prekey"),
    /** A one-time prekey this device never had, or has used. */
    UNKNOWN_ONE_TIME_PREKEY(Layer.STATE, "unknown-one-time-prekey"),
    /** A device that never registered with this server. */
    UNKNOWN_DEVICE(Layer.STATE, "unknown-device"),
    /** No sender key of this device in this group. */
    NO_SENDER_KEY(Layer.STATE, "no-sender-key"),
    /** A group message under a sender key that its sender never distributed here, or that was dropped. */
    UNKNOWN_SENDER_KEY(Layer.STATE, "unknown-sender-key"),

    /** A point of small order, or an agreement that yields only zeros. */
    LOW_ORDER_KEY(Layer.POLICY, "low-order-key"),
    /** A coordinate of 2^255 - 19 or more. */
    NON_CANONICAL_KEY(Layer.POLICY, "non-canonical-key"),
    /** Our own identity key in the place of another device's. */
    OWN_IDENTITY(Layer.POLICY, "own-identity"),
    /** A sender key that names this device itself as its sender. */
    OWN_SENDER_KEY(Layer.POLICY, "own-sender-key"),
    /** Another signature key under the id of a sender key that is known. */
    SENDER_KEY_CONFLICT(Layer.POLICY, "sender-key-conflict"),

    /** Further ahead in its chain than the limit allows. */
    TOO_FAR_AHEAD(Layer.LIMIT, "too-far-ahead"),
    /** A counter above 2^31 - 1. */
    COUNTER_TOO_LARGE(Layer.LIMIT, "counter-too-large");

    private final Layer layer;
    private final String slug;

    SignalReason(Layer layer, String slug) {
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
