package org.sealcheck.contract.rpc;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.ImplementationFailure;

/** The two ways between JSON-RPC error codes and {@link ImplementationFailure}. */
final class Failures {
    private Failures() {}

    /** The code that tells a caller about a failure; rejections have their own. */
    static ErrorCode code(RuntimeException thrown) {
        if (thrown instanceof ImplementationFailure.Unimplemented) {
            return ErrorCode.NOT_IMPLEMENTED;
        }
        return thrown instanceof ImplementationFailure.BadParameters
                ? ErrorCode.INVALID_PARAMS
                : ErrorCode.INTERNAL_ERROR;
    }

    /** What an error code other than "rejected" means for the call, or null if the contract has no such code. */
    static @Nullable ImplementationFailure of(int code, String message) {
        ErrorCode known = ErrorCode.of(code);
        return known == null
                ? null
                : switch (known) {
                    case NOT_IMPLEMENTED -> new ImplementationFailure.Unimplemented(message);
                    case INVALID_PARAMS, INVALID_REQUEST, UNREADABLE ->
                        new ImplementationFailure.BadParameters(message);
                    case INTERNAL_ERROR -> new ImplementationFailure.InternalError(message);
                    case REJECTED -> null;
                };
    }

    /** What an implementation in this process threw and the contract does not know: its bug, with the trace kept. */
    static ImplementationFailure.InternalError internal(Operation operation, Throwable thrown) {
        return new ImplementationFailure.InternalError(operation.name() + " threw " + thrown, thrown);
    }
}
