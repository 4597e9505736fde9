package org.sealcheck.contract;

/** The implementation gave no answer that the contract knows. None of these is ever a rejection. */
public abstract sealed class ImplementationFailure extends RuntimeException {
    private ImplementationFailure(String message) {
        super(message);
    }

    private ImplementationFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Declared the role but answered {@code -32601}. */
    public static final class Unimplemented extends ImplementationFailure {
        public Unimplemented(String message) {
            super(message);
        }
    }

    /** Answered {@code -32603}, or threw something that is not a rejection. */
    public static final class InternalError extends ImplementationFailure {
        public InternalError(String message) {
            super(message);
        }

        public InternalError(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Its process or connection ended during the call. */
    public static final class Crashed extends ImplementationFailure {
        public Crashed(String message) {
            super(message);
        }
    }

    /** Did not answer in time. */
    public static final class Hung extends ImplementationFailure {
        public Hung(String message) {
            super(message);
        }
    }

    /** Wrote something that is not the adapter protocol, or a result that is not of the operation's shape. */
    public static final class ProtocolError extends ImplementationFailure {
        public ProtocolError(String message) {
            super(message);
        }
    }

    /** Answered {@code -32602}: the harness sent parameters that the implementation cannot read. */
    public static final class BadParameters extends ImplementationFailure {
        public BadParameters(String message) {
            super(message);
        }
    }
}
