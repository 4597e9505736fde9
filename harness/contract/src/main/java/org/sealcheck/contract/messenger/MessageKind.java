package org.sealcheck.contract.messenger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a message is for. */
public enum MessageKind {
    /** Something a user wrote. */
    @JsonProperty("content")
    CONTENT,
    /** Something about other messages, such as that one is withdrawn. */
    @JsonProperty("control")
    CONTROL
}
