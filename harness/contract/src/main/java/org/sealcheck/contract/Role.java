package org.sealcheck.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface as one role of the contract: one part an implementation can play.
 *
 * <p>Every method of the interface is an operation. It takes one record and returns one record; on the wire its
 * method name is {@code role.method}, its parameters and its result are JSON objects with the records' component
 * names. A component that may be missing is {@code @Nullable}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Role {
    /** The role's name, for example {@code signal.session}: the prefix of its operations on the wire. */
    String value();
}
