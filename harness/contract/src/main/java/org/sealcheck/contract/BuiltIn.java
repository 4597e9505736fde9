package org.sealcheck.contract;

/** An implementation that runs inside this process, found by {@link java.util.ServiceLoader}. */
public interface BuiltIn {
    /** What {@code --impl} calls it, for example {@code reference}. */
    String name();

    /** A fresh instance, independent of every other one. */
    Implementation start();
}
