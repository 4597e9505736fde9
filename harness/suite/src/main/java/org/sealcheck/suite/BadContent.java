package org.sealcheck.suite;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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

    /** The error for a file that cannot be read at all. */
    public static BadContent unreadable(Path file, IOException e) {
        String problem = e instanceof NoSuchFileException ? "there is no such file" : "cannot be read: " + e;
        return new BadContent(file.toString(), problem, e);
    }

    public BadContent(Path file, String problem) {
        this(file.toString(), problem);
    }

    /** @param line from 1 */
    public BadContent(Path file, int line, String problem) {
        this(file + ":" + line, problem);
    }
}
