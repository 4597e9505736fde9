package org.sealcheck.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a string that names something the implementation keeps between calls.
 *
 * <p>The implementation chooses it, in the result that creates the thing; {@code reset} and a restart make it invalid.
 * Of two calls with the same handle the second is sent only when the first has been answered.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Handle {}
