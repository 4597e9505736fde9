package org.sealcheck.suite;

/** Something written in features/, vectors/, spec/ or a file of the user is wrong: says where, what, and what to do. */
public final class BadContent extends RuntimeException {
    /**
     * @param where file, and line where there is one: {@code features/signal/reply.feature:12}
     * @param problem what is wrong and what to do about it
     */
    public BadContent(String where, String problem) {
        super(where + ": " + problem);
    }

    public BadContent(String where, String problem, Throwable cause) {
        super(where + ": " + problem, cause);
    }
}
