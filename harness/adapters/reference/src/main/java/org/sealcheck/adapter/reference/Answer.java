package org.sealcheck.adapter.reference;

import java.util.function.Supplier;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.reference.Rejection;

/** Says what the reference threw in the words of the contract. */
public final class Answer {
    private Answer() {}

    /**
     * The value, a rejection as {@link RejectedException}, or a call that the reference could not make sense of as {@link
     * ImplementationFailure.BadParameters}.
     */
    public static <T> T of(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (Rejection e) {
            throw new RejectedException(
                    Layer.valueOf(e.layer().name()), e.reason().slug(), e.getMessage() + " (" + e.requirement() + ")");
        } catch (IllegalArgumentException e) {
            throw new ImplementationFailure.BadParameters(e.getMessage());
        }
    }
}
