package org.sealcheck.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The layer of a protocol that refuses an input. */
public enum Layer {
    /** The bytes are not a well-formed message or key. */
    @JsonProperty("parse")
    PARSE,
    /** A protocol version that is not spoken. */
    @JsonProperty("version")
    VERSION,
    /** An identity key that is not trusted for this party. */
    @JsonProperty("identity")
    IDENTITY,
    /** A signature that does not verify. */
    @JsonProperty("signature")
    SIGNATURE,
    /** A message authentication code that does not verify. */
    @JsonProperty("mac")
    MAC,
    /** Authentic bytes that do not decrypt: padding, or no key fits. */
    @JsonProperty("decrypt")
    DECRYPT,
    /** A message that was seen before. */
    @JsonProperty("replay")
    REPLAY,
    /** Nothing to work with: no session, an unknown key id, a step out of order. */
    @JsonProperty("state")
    STATE,
    /** Allowed by the format, refused by a rule: a low-order key, a key of the wrong owner. */
    @JsonProperty("policy")
    POLICY,
    /** More than a limit allows. */
    @JsonProperty("limit")
    LIMIT
}
