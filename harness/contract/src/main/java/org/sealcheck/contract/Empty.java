package org.sealcheck.contract;

/** The result of an operation that has nothing to tell: {@code {}}. */
public record Empty() {
    public static final Empty EMPTY = new Empty();
}
