package org.sealcheck.contract.mtproto;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of the two parties of a secret chat somebody is. */
public enum ChatRole {
    /** Asked for the chat: {@code x} is 0. */
    @JsonProperty("creator")
    CREATOR,
    /** Accepted it: {@code x} is 8. */
    @JsonProperty("responder")
    RESPONDER
}
