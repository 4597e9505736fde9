package org.sealcheck.suite;

import java.util.function.Consumer;
import org.sealcheck.contract.Implementation;

/** Starts one more instance of an implementation. */
@FunctionalInterface
public interface Starter {
    /**
     * @param traffic told of every call and its answer, as long as the instance lives
     * @throws org.sealcheck.contract.ImplementationFailure if it does not start or says no hello
     */
    Implementation start(Consumer<Exchange> traffic);
}
