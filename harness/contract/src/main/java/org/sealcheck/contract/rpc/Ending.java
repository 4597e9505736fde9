package org.sealcheck.contract.rpc;

import org.sealcheck.contract.ImplementationFailure;

/**
 * How one life of an implementation ended.
 *
 * @param kind whose verdict the call in flight gets
 * @param what it did, to follow the implementation's name: "exited with code 3"
 * @param log the last lines of its log, each indented on a line of its own; often they tell why
 */
record Ending(Kind kind, String what, String log) {
    enum Kind {
        CRASHED,
        HUNG,
        PROTOCOL_ERROR
    }

    static Ending crashed(String what) {
        return new Ending(Kind.CRASHED, what, "");
    }

    static Ending hung(String what) {
        return new Ending(Kind.HUNG, what, "");
    }

    static Ending protocolError(String what) {
        return new Ending(Kind.PROTOCOL_ERROR, what, "");
    }

    Ending withLog(Tail tail) {
        return new Ending(kind, what, tail.lastLines());
    }

    Ending adding(String circumstance) {
        return new Ending(kind, what + circumstance, log);
    }

    /** The failure of the call it is pinned on. */
    ImplementationFailure on(String method) {
        String message = method + ": the implementation " + this;
        return switch (kind) {
            case CRASHED -> new ImplementationFailure.Crashed(message);
            case HUNG -> new ImplementationFailure.Hung(message);
            case PROTOCOL_ERROR -> new ImplementationFailure.ProtocolError(message);
        };
    }

    /** What it did and what it said last. */
    @Override
    public String toString() {
        return log.isEmpty() ? what : what + "; its stderr ended with:" + log;
    }
}
