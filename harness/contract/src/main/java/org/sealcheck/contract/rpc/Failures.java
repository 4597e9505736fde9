package org.sealcheck.contract.rpc;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.ImplementationFailure;

/** The two ways between JSON-RPC error codes and {@link ImplementationFailure}. */
final class Failures {
    private Failures() {}

    /** The code that tells a caller about a failure; rejections have their own. */
    static int code(RuntimeException thrown) {
        if (thrown instanceof ImplementationFailure.Unimplemented) {
            return Envelope.METHOD_NOT_FOUND;
        }
        return thrown instanceof ImplementationFailure.BadParameters
                ? Envelope.INVALID_PARAMS
                : Envelope.INTERNAL_ERROR;
    }

    /** What an error code other than "rejected" means for the call, or null if the contract has no such code. */
    static @Nullable ImplementationFailure of(int code, String message) {
        return switch (code) {
            case Envelope.METHOD_NOT_FOUND -> new ImplementationFailure.Unimplemented(message);
            case Envelope.INVALID_PARAMS, Envelope.INVALID_REQUEST, Envelope.PARSE_ERROR ->
                new ImplementationFailure.BadParameters(message);
            case Envelope.INTERNAL_ERROR -> new ImplementationFailure.InternalError(message);
            default -> null;
        };
    }

    /** What an implementation in this process threw and the contract does not know: its bug, with the trace kept. */
    static ImplementationFailure.InternalError internal(Operation operation, Throwable thrown) {
        return new ImplementationFailure.InternalError(operation.name() + " threw " + thrown, thrown);
    }
}
