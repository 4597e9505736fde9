package org.sealcheck.adapter.whispersystems;

import java.io.IOException;
import java.util.List;
import org.sealcheck.adapter.peer.Peer;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;

/** The adapter of {@code org.whispersystems:signal-protocol-java}: one process on stdin and stdout. */
public final class SignalProtocolJava {
    private SignalProtocolJava() {}

    public static void main(String[] arguments) throws IOException {
        Peer.serve(start());
    }

    static Implementation start() {
        return Peer.of(
                new Hello.Identity(
                        "signal-protocol-java",
                        "2.8.1",
                        "Java",
                        "https://github.com/signalapp/libsignal-protocol-java"),
                List.of(
                        "signal-v3",
                        "signal-limits-2000",
                        "signal-hardened",
                        "signal-hkdf-v2",
                        "sender-keys-v3",
                        "sender-keys-hardened"),
                () -> List.of(
                        new Kdf(),
                        new Keys(),
                        new X3dh(),
                        new Wire(),
                        new Fingerprints(),
                        new Session(),
                        new GroupKdf(),
                        new GroupWire(),
                        new Groups()));
    }
}
