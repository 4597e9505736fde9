package org.sealcheck.faults;

import org.sealcheck.contract.BuiltIn;
import org.sealcheck.contract.Implementation;

/** Starts the reference with one fault in it. */
public final class FaultyReference {
    private static final String ADAPTER = "org.sealcheck.adapter.reference.ReferenceImplementation";

    private FaultyReference() {}

    /**
     * A faulty implementation in this process, independent of the clean reference and of other faulty ones.
     *
     * @throws IllegalStateException if the fault does not fit the reference any more
     */
    public static Implementation start(Fault fault) {
        FaultyClasses classes = new FaultyClasses(fault);
        try {
            classes.loadChanged();
            return ((BuiltIn)
                            classes.loadClass(ADAPTER).getDeclaredConstructor().newInstance())
                    .start();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("fault " + fault.id() + ": cannot load the reference's adapter", e);
        }
    }
}
