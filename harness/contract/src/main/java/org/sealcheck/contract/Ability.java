package org.sealcheck.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Something optional that an implementation can do beyond its roles, declared in {@link Hello}. */
public enum Ability {
    /** Takes its random bytes from the {@code entropy} field of a call, so whole transcripts can be compared. */
    @JsonProperty("entropy-injected")
    ENTROPY_INJECTED,
    /** Shows all it stores for a party, so that the suite can search it for keys that must be gone. */
    @JsonProperty("state-export")
    STATE_EXPORT,
    /** Puts an exported state back, for crash and rollback checks. */
    @JsonProperty("snapshot")
    SNAPSHOT
}
