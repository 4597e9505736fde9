package org.sealcheck.contract.signal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two kinds of ciphertext; the transport tells the recipient which one it is. */
public enum MessageType {
    /** A PreKeySignalMessage: carries what the recipient needs to build the session. */
    @JsonProperty("prekey")
    PREKEY,
    /** A SignalMessage. */
    @JsonProperty("message")
    MESSAGE
}
