package org.sealcheck.runner;

/** What the process ends with; scripts rely on these numbers. */
public final class ExitCode {
    public static final int CONFORMANT = 0;
    public static final int NOT_CONFORMANT = 1;
    /** Wrong usage, wrong content of a file, or a mistake of the suite itself. */
    public static final int USAGE_OR_HARNESS = 2;
    /** The implementation could not be started or said no hello. */
    public static final int NOT_STARTED = 3;

    private ExitCode() {}
}
