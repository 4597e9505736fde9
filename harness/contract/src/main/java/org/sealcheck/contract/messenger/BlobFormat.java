package org.sealcheck.contract.messenger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the authenticator of an encrypted attachment is made. An implementation of one of them may ignore it. */
public enum BlobFormat {
    /** Profile media-wp32: 32 bytes, over the ciphertext. */
    @JsonProperty("wp32")
    WP32,
    /** Profile media-wa10: 10 bytes, over the initialisation vector and the ciphertext. */
    @JsonProperty("wa10")
    WA10
}
