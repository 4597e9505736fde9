package org.sealcheck.suite;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;

/** How the suite asks that an input is refused, and judges the rejection that comes. */
public final class Rejections {
    private Rejections() {}

    /**
     * Makes a call that must be refused by one of the allowed layers; no layer named means any.
     *
     * @throws CheckFailure if it is accepted, or (in the strict tier) refused by another layer
     * @throws org.sealcheck.contract.ImplementationFailure as it comes: no answer is never a rejection
     */
    public static RejectedException expect(Callable<?> call, Layer... allowed) {
        return expect(call, Set.of(allowed), Set.of());
    }

    /** As {@link #expect(Callable, Layer...)}, with one layer and the reason that the specification gives the case. */
    public static RejectedException expect(Callable<?> call, Layer layer, String reason) {
        return expect(call, Set.of(layer), Set.of(reason));
    }

    /** As {@link #expect(Callable, Layer...)}, with several reasons allowed; empty sets allow anything. */
    public static RejectedException expect(Callable<?> call, Set<Layer> layers, Set<String> reasons) {
        Object accepted;
        try {
            accepted = call.call();
        } catch (RejectedException rejected) {
            Run run = Run.current();
            judge(rejected, run.tier(), run.errorDetail(), layers, reasons);
            return rejected;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new Untestable("the call that had to be refused could not be made: " + e, e);
        }
        throw wronglyAccepted(layers, reasons, accepted);
    }

    /** The failure of a call that was answered with {@code accepted} and had to be refused. */
    public static CheckFailure wronglyAccepted(Set<Layer> layers, Set<String> reasons, @Nullable Object accepted) {
        return new CheckFailure(
                FailureLayer.WRONGLY_ACCEPTED,
                "expected a rejection" + expectation(layers, reasons) + ", got " + accepted);
    }

    /**
     * Compares a rejection with what the case allows, no closer than tier and declared detail ask for.
     *
     * @throws CheckFailure with {@link FailureLayer#WRONG_REASON}
     */
    public static void judge(
            RejectedException rejected, Tier tier, ErrorDetail detail, Set<Layer> layers, Set<String> reasons) {
        if (tier == Tier.BASIC || detail == ErrorDetail.NONE) {
            return;
        }
        boolean layerFits = layers.isEmpty() || layers.contains(rejected.layer());
        boolean reasonFits = detail != ErrorDetail.REASON
                || reasons.isEmpty()
                || reasons.contains(String.valueOf(rejected.reason()));
        if (!layerFits || !reasonFits) {
            throw new CheckFailure(
                    FailureLayer.WRONG_REASON,
                    rejected.reason(),
                    "expected a rejection" + expectation(layers, reasons) + ", got one with " + describe(rejected));
        }
    }

    /** Layer, reason and message of a rejection on one line. */
    public static String describe(RejectedException rejected) {
        String reason = rejected.reason() == null ? "" : ", reason " + rejected.reason();
        String message = rejected.getMessage() == null ? "" : " (" + rejected.getMessage() + ")";
        return "layer " + spelling(rejected.layer()) + reason + message;
    }

    private static String expectation(Set<Layer> layers, Set<String> reasons) {
        String layer = layers.isEmpty()
                ? ""
                : " by layer "
                        + EnumSet.copyOf(layers).stream()
                                .map(Rejections::spelling)
                                .collect(Collectors.joining(" or "));
        String reason = reasons.isEmpty() ? "" : ", reason " + String.join(" or ", new TreeSet<>(reasons));
        return layer + reason;
    }

    private static String spelling(Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }
}
