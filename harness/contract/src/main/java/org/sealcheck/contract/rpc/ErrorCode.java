package org.sealcheck.contract.rpc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The error codes of the adapter protocol. Only {@link #REJECTED} is an answer; all others are failures. */
public enum ErrorCode {
    REJECTED(-32000, "Rejected", "the input is refused; data tells the layer and the reason"),
    UNREADABLE(-32700, "Unreadable", "the line is not JSON"),
    INVALID_REQUEST(-32600, "InvalidRequest", "the JSON is not a request"),
    NOT_IMPLEMENTED(-32601, "NotImplemented", "this implementation does not have this operation"),
    INVALID_PARAMS(-32602, "InvalidParams", "the parameters are not of the operation's shape"),
    INTERNAL_ERROR(-32603, "InternalError", "a bug of the implementation or its adapter");

    private final int code;
    private final String key;
    private final String meaning;

    ErrorCode(int code, String key, String meaning) {
        this.code = code;
        this.key = key;
        this.meaning = meaning;
    }

    /** The one with this code, or null if the protocol has none. */
    static @Nullable ErrorCode of(int code) {
        return Arrays.stream(values())
                .filter(known -> known.code == code)
                .findFirst()
                .orElse(null);
    }

    public int code() {
        return code;
    }

    /** Its name in the OpenRPC document. */
    public String key() {
        return key;
    }

    public String meaning() {
        return meaning;
    }
}
