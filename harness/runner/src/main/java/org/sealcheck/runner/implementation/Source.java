package org.sealcheck.runner.implementation;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Implementation;

/**
 * An implementation that can be started as often as it is needed.
 *
 * @param label what to call it before it has said hello: its name, command or address
 * @param arguments how it was chosen, as typed after {@code ./sealcheck run}; empty for the reference
 * @param starter starts one more instance; throws {@link org.sealcheck.contract.rpc.StartFailure}
 * @param knownFailures the list that comes with its adapter, null if there is none
 */
public record Source(
        String label,
        String arguments,
        Supplier<Implementation> starter,
        @Nullable Path knownFailures) {}
