package org.sealcheck.runner.command;

import org.jspecify.annotations.Nullable;
import org.sealcheck.runner.implementation.Implementations;
import org.sealcheck.runner.implementation.Source;
import org.sealcheck.runner.implementation.Words;
import picocli.CommandLine.Option;

/** Whom the implementation meets in two-party scenarios; at most one of the three. */
final class PeerOptions {
    @Option(
            names = "--peer",
            paramLabel = "NAME",
            description = "The implementation it is paired with; default: reference.")
    private @Nullable String name;

    @Option(names = "--peer-cmd", paramLabel = "CMD", description = "The same, started by a command.")
    private @Nullable String command;

    @Option(names = "--peer-tcp", paramLabel = "HOST:PORT", description = "The same, listening on a socket.")
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

    /** As they were typed, for the command that repeats a check. */
    String typed() {
        if (command != null) {
            return "--peer-cmd " + Words.quoted(command);
        }
        if (address != null) {
            return "--peer-tcp " + address;
        }
        return name == null ? "" : "--peer " + name;
    }
}
