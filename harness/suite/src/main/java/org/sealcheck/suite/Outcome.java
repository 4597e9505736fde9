package org.sealcheck.suite;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.RejectedException;

/**
 * How a check ended.
 *
 * @param layer in which way a {@link Verdict#FAILED} answer is wrong
 * @param reason a slug: the rejection's reason, {@code internal-error}, {@code bad-parameters}, {@link #HARNESS_ERROR}
 * @param message what was expected and what came; null if passed
 */
public record Outcome(
        Verdict verdict,
        @Nullable FailureLayer layer,
        @Nullable String reason,
        @Nullable String message) {

    /** The {@link #reason} of an untestable check that failed by a mistake of the suite, not of the implementation. */
    public static final String HARNESS_ERROR = "harness-error";

    public static final Outcome PASSED = new Outcome(Verdict.PASSED, null, null, null);

    public static Outcome notApplicable(String message) {
        return new Outcome(Verdict.NOT_APPLICABLE, null, null, message);
    }

    /** What a throwable that escaped a check says about the implementation; null means that the check passed. */
    public static Outcome of(@Nullable Throwable thrown) {
        if (thrown == null) {
            return PASSED;
        }
        if (thrown instanceof CheckFailure failure) {
            return new Outcome(Verdict.FAILED, failure.layer(), failure.reason(), failure.getMessage());
        }
        if (thrown instanceof RejectedException rejected) {
            return new Outcome(
                    Verdict.FAILED, FailureLayer.WRONGLY_REJECTED, rejected.reason(), Rejections.describe(rejected));
        }
        if (thrown instanceof ImplementationFailure failure) {
            return of(failure);
        }
        if (thrown instanceof NotApplicable) {
            return notApplicable(messageOf(thrown));
        }
        if (thrown instanceof Untestable) {
            return new Outcome(Verdict.UNTESTABLE, null, null, messageOf(thrown));
        }
        if (isWrapper(thrown) && thrown.getCause() != null) {
            return of(thrown.getCause());
        }
        if (thrown instanceof AssertionError) {
            // A step may wrap what the implementation did in an assertion of its own: the cause knows better.
            Throwable cause = thrown.getCause();
            boolean telling = cause instanceof ImplementationFailure || cause instanceof RejectedException;
            return telling
                    ? of(cause)
                    : new Outcome(
                            Verdict.FAILED,
                            FailureLayer.WRONG_VALUE,
                            null,
                            messageOf(thrown).strip());
        }
        return new Outcome(Verdict.UNTESTABLE, null, HARNESS_ERROR, harnessError(thrown));
    }

    /** True if the suite itself failed: the outcome says nothing about the implementation. */
    public boolean isHarnessError() {
        return HARNESS_ERROR.equals(reason);
    }

    private static Outcome of(ImplementationFailure failure) {
        String message = messageOf(failure);
        if (failure instanceof ImplementationFailure.Unimplemented) {
            return new Outcome(Verdict.UNIMPLEMENTED, null, null, message);
        }
        if (failure instanceof ImplementationFailure.Crashed) {
            return new Outcome(Verdict.CRASHED, null, null, message);
        }
        if (failure instanceof ImplementationFailure.Hung) {
            return new Outcome(Verdict.HUNG, null, null, message);
        }
        if (failure instanceof ImplementationFailure.ProtocolError) {
            return new Outcome(Verdict.PROTOCOL_ERROR, null, null, message);
        }
        boolean internal = failure instanceof ImplementationFailure.InternalError;
        return new Outcome(Verdict.FAILED, null, internal ? "internal-error" : "bad-parameters", message);
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof CompletionException
                || thrown instanceof ExecutionException
                || thrown instanceof InvocationTargetException
                || thrown instanceof UndeclaredThrowableException;
    }

    private static String messageOf(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }

    private static String harnessError(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String where = trace.length == 0 ? "" : String.format(Locale.ROOT, " at %s", trace[0]);
        return "the suite itself failed, not the implementation: " + thrown + where;
    }
}
