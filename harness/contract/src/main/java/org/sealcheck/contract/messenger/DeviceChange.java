package org.sealcheck.contract.messenger;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.signal.Address;

/** What became of one device of an account. */
public record DeviceChange(
        Kind kind,
        Address device,

        @Doc("33 bytes, the new one, or of a removed device the one it had; absent if there was none") @Nullable
        Bytes identityKey) {

    /** What can become of a device. */
    public enum Kind {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("changed")
        CHANGED
    }
}
