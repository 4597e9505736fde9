package org.sealcheck.suite.scenario.messenger.media;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;

/** What came of reading something: bytes, or a rejection. */
public record Reading(@Nullable Bytes read, @Nullable RejectedException refused) {

    /** Makes the call and keeps its answer. */
    public static Reading of(Supplier<Bytes> call) {
        try {
            return new Reading(call.get(), null);
        } catch (RejectedException e) {
            return new Reading(null, e);
        }
    }

    /** @throws CheckFailure unless exactly these bytes were read */
    public void expect(Bytes expected) {
        if (refused != null) {
            throw new CheckFailure(
                    FailureLayer.WRONGLY_REJECTED,
                    refused.reason(),
                    "refused what had to be read: " + Rejections.describe(refused));
        } else if (!expected.equals(read)) {
            throw new CheckFailure(FailureLayer.WRONG_VALUE, "read " + read + " where " + expected + " was sent");
        }
    }

    /** @throws CheckFailure unless it was refused so */
    public void expectRefusal(Set<Layer> layers, Set<String> reasons) {
        if (refused == null) {
            throw Rejections.wronglyAccepted(layers, reasons, read);
        }
        Rejections.judge(refused, Run.current().tier(), Run.current().errorDetail(), layers, reasons);
    }

    /** What whoever asked can see of a refusal; the bytes if there was none. */
    public String visible() {
        return refused == null ? "read " + read : "layer " + refused.layer() + ", reason " + refused.reason();
    }
}
