package org.sealcheck.contract.rpc;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an implementation is found, as often as it has to be started. */
public interface Endpoint {
    /** @throws StartFailure if there is nothing */
    Link open(Bounds bounds);

    /** A child process that speaks on its stdin and stdout, found as the shell would, without being a shell. */
    static Endpoint command(List<String> command) {
        return new ChildProcess.Command(command, null);
    }

    /** @param directory the child's working directory; relative program names are looked up from there */
    static Endpoint command(List<String> command, @Nullable Path directory) {
        return new ChildProcess.Command(command, directory);
    }

    /** An implementation that listens on a socket already; each restart is a new connection. */
    static Endpoint tcp(String host, int port) {
        return new TcpLink.Address(host, port);
    }
}
