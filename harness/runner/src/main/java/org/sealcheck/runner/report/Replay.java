package org.sealcheck.runner.report;

import org.sealcheck.runner.implementation.Words;
import org.sealcheck.runner.run.RunRequest;

/**
 * How to run one check again.
 *
 * @param seed of the run
 * @param arguments what else was given, with a leading blank, or empty
 * @param implementation how the implementation was chosen, with a leading blank, or empty
 */
public record Replay(long seed, String arguments, String implementation) {

    public static Replay of(RunRequest request, String moreArguments) {
        String implementation = withBlank(request.subject().arguments());
        return new Replay(request.seed(), implementation + withBlank(moreArguments), implementation);
    }

    /** The command that runs this check again. */
    public String command(String checkId) {
        return "./sealcheck run --only " + Words.quoted(checkId) + " --seed " + seed + arguments;
    }

    private static String withBlank(String text) {
        return text.isEmpty() ? "" : " " + text;
    }
}
