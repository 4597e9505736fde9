package org.sealcheck.adapter.libsignal;

import java.io.IOException;
import java.util.List;
import org.sealcheck.adapter.peer.Peer;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;

/**
 * The adapter of {@code org.signal:libsignal-client}: one process on stdin and stdout.
 *
 * <p>Version 0.68.1 is the last on Maven Central that still makes sessions of this chapter. It shows no chain keys and
 * no X3DH with a one-time prekey, so those roles are not played.
 */
public final class LibsignalClient {
    private LibsignalClient() {}

    public static void main(String[] arguments) throws IOException {
        Peer.serve(start());
    }

    static Implementation start() {
        return Peer.of(
                new Hello.Identity(
                        "libsignal-client", "0.68.1", "Rust and Java", "https://github.com/signalapp/libsignal"),
                List.of("signal-v3", "signal-limits-25000", "signal-hardened", "sender-keys-hardened"),
                () -> List.of(new Keys(), new Wire(), new Fingerprints(), new Session(), new Groups()));
    }
}
