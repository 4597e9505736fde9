package org.sealcheck.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much an implementation tells about why it refused an input; the strict tier compares no more than this. */
public enum ErrorDetail {
    /** Only that it refused. The layer it sends carries no meaning. */
    @JsonProperty("none")
    NONE,
    /** The {@link Layer} that refused. */
    @JsonProperty("layer")
    LAYER,
    /** The layer and the reason, spelled as in the specification. */
    @JsonProperty("reason")
    REASON
}
