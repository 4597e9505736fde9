package org.sealcheck.contract.rpc;

/** The implementation could not be started, or did not say hello. The message is the diagnosis, for its author. */
public final class StartFailure extends RuntimeException {
    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
