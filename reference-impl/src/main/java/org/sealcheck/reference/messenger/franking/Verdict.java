package org.sealcheck.reference.messenger.franking;

import java.util.Optional;

/** What came of a report (FRANK-018). */
public sealed interface Verdict {
    /**
     * This message passed through the server in this context.
     *
     * @param attachmentKnown whether its attachment was reported validly before; empty if it has none
     */
    record Valid(Context context, Optional<Boolean> attachmentKnown) implements Verdict {}

    /** It did not, or the report is malformed. */
    record Invalid(FrankingReason reason) implements Verdict {}

    /** The key of its epoch is not held, so nobody can tell. */
    record Unverifiable(FrankingReason reason) implements Verdict {}
}
