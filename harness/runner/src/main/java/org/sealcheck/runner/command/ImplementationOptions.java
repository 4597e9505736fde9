package org.sealcheck.runner.command;

import org.jspecify.annotations.Nullable;
import org.sealcheck.runner.implementation.Implementations;
import org.sealcheck.runner.implementation.Source;
import picocli.CommandLine.Option;

/** Which implementation is meant; at most one of the three. */
final class ImplementationOptions {
    @Option(
            names = "--impl",
            paramLabel = "NAME",
            description = "A built-in implementation or a folder of harness/adapters; default: reference.")
    private @Nullable String name;

    @Option(
            names = "--impl-cmd",
            paramLabel = "CMD",
            description = "A program that answers the adapter protocol on stdin and stdout, with its arguments.")
    private @Nullable String command;

    @Option(
            names = "--impl-tcp",
            paramLabel = "HOST:PORT",
            description = "A program that answers the adapter protocol on a socket.")
    private @Nullable String address;

    Source source(Implementations implementations) {
        if (command != null) {
            return implementations.command(command);
        }
        if (address != null) {
            return implementations.address(address);
        }
        return implementations.named(name == null ? Implementations.REFERENCE : name);
    }
}
