package org.sealcheck.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a jqwik property a check of the suite. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Checks {
    /** Stable id, for example {@code signal/conversation/any-schedule-decrypts}. */
    String id();

    /** What it claims, in words. */
    String title();

    /** Ids of the requirements it checks; at least one. */
    String[] requirements();

    /** Roles it needs, for example {@code signal.session}. */
    String[] roles();

    /** If not empty, it holds only for implementations that declare one of these profiles. */
    String[] profiles() default {};

    /** More tags than the protocol, which is the first part of the id. */
    String[] tags() default {};
}
