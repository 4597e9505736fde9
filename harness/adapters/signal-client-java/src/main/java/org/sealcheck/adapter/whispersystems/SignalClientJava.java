package org.sealcheck.adapter.whispersystems;

import java.io.IOException;
import java.util.List;
import org.sealcheck.adapter.peer.Peer;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;

/**
 * The adapter of {@code org.whispersystems:signal-client-java}: one process on stdin and stdout.
 *
 * <p>The library kept the class names of signal-protocol-java over an implementation in Rust, so that both have their
 * role classes from the same sources and neither can share a class path with the other. It shows no chain keys and no
 * X3DH with a one-time prekey, so those roles are not played.
 */
public final class SignalClientJava {
    private SignalClientJava() {}

    public static void main(String[] arguments) throws IOException {
        Peer.serve(start());
    }

    static Implementation start() {
        return Peer.of(
                new Hello.Identity(
                        "signal-client-java", "0.2.0", "Rust and Java", "https://github.com/signalapp/libsignal"),
                List.of("signal-v3", "signal-limits-2000", "signal-hardened", "sender-keys-v3", "sender-keys-hardened"),
                () -> List.of(
                        new Keys(), new Wire(), new Fingerprints(), new Session(), new GroupWire(), new Groups()));
    }
}
