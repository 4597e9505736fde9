package org.sealcheck.suite.vector.kit;

/** Parts of case ids, which have only small letters, digits and underscores. */
public final class CaseIds {
    private CaseIds() {}

    /** A number, for example {@code 73} or {@code minus_1}. */
    public static String of(long number) {
        return number < 0 ? "minus_" + Long.toString(number).substring(1) : Long.toString(number);
    }
}
