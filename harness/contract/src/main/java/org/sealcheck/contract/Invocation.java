package org.sealcheck.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One of several calls that are made together.
 *
 * @param method for example {@code signal.kdf.hkdf}
 * @param traffic what is shown this call and its answer, if anything is
 */
public record Invocation(
        String method, ObjectNode params, @Nullable Traffic traffic) {}
