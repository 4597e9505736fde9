package org.sealcheck.suite.scenario.messenger;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;

/**
 * One call and what came of it, until the check says what should have.
 *
 * @param what was asked, for people
 */
public record Attempt<A>(
        String what, @Nullable A answer, @Nullable RejectedException rejection) {

    public static <A> Attempt<A> of(String what, Supplier<A> call) {
        try {
            return new Attempt<>(what, call.get(), null);
        } catch (RejectedException rejected) {
            return new Attempt<>(what, null, rejected);
        }
    }

    public boolean isRefused() {
        return rejection != null;
    }

    /** It must have been done; gives the answer. */
    public A done() {
        if (rejection != null) {
            throw new CheckFailure(
                    FailureLayer.WRONGLY_REJECTED,
                    rejection.reason(),
                    what + " was refused: " + Rejections.describe(rejection));
        }
        return Objects.requireNonNull(answer);
    }

    /** It must have been refused by this layer, with this reason. */
    public void refused(Layer layer, String reason) {
        refused(Set.of(layer), Set.of(reason));
    }

    /** It must have been refused by one of these layers, with one of these reasons. */
    public void refused(Set<Layer> layers, Set<String> reasons) {
        if (rejection == null) {
            throw Rejections.wronglyAccepted(layers, reasons, what + " was answered with " + answer);
        }
        Run run = Run.current();
        Rejections.judge(rejection, run.tier(), run.errorDetail(), layers, reasons);
    }
}
