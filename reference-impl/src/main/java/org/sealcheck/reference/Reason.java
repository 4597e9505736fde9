package org.sealcheck.reference;

/** Why an input is refused. Each protocol has an enum of its own reasons. */
public interface Reason {
    /** Where the refusal was decided. */
    Layer layer();

    /** The reason as the specification spells it. */
    String slug();
}
