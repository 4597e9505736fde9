package org.sealcheck.suite.vector.signal;

import java.nio.charset.StandardCharsets;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Fingerprints of other parties, identifiers and iterations. */
final class FingerprintVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/fingerprint/generate_parties";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("fingerprints of several parties")
                .operation("signal.fingerprint.generate")
                .requirements("FPR-001", "FPR-002", "FPR-004")
                .derivation(
                        "h(0) = 0000 || identity || id, h(i) = SHA-512(h(i-1) || identity); digits and scannable form"
                                + " as in README.md");
        Fields good = parties(file, 1024, 2);
        for (int iterations : new int[] {2, 1024, 5200}) {
            file.add("iterations_" + iterations, iterations + " iterations", "iterations")
                    .answers(good.with("iterations", iterations));
        }
        for (int i = 0; i < 4; i++) {
            Fields others = good.with(
                            "remoteIdentity",
                            KeyPair.named(file, "contact " + i).publicKey())
                    .with("remoteId", text("+1415555000" + i));
            file.add("contact_" + i + "_local", "one contact", "fingerprint-order")
                    .requirements("FPR-001", "FPR-002", "FPR-003")
                    .answers(others);
            file.add("contact_" + i + "_remote", "the same, as the contact shows it", "fingerprint-order")
                    .requirements("FPR-001", "FPR-002", "FPR-003")
                    .answers(swapped(others));
        }
        file.add("version_1", "scannable version 1: the same digits", "known-answer")
                .answers(good.with("version", 1));
        file.add("same_identifier", "both parties have one identifier", "boundary")
                .answers(good.with("remoteId", good.bytes("localId")));
        file.add("same_identity", "both parties have one identity key", "boundary")
                .answers(good.with("remoteIdentity", good.bytes("localIdentity")));
        file.add("identifier_of_one_byte", "an identifier of one byte", "boundary")
                .answers(good.with("localId", text("a")));
        file.add("identifier_long", "an identifier of 200 bytes", "boundary")
                .answers(good.with("localId", text("ab".repeat(100))));
        file.add("identifier_unicode", "an identifier with letters beyond ASCII", "known-answer")
                .answers(good.with("localId", text("zoë@example.org")));
        BadKeys.refusedEncodings(file, good, "localIdentity", "local_identity");
        BadKeys.refusedEncodings(file, good, "remoteIdentity", "remote_identity");
    }

    static Fields parties(FileBuilder file, int iterations, int version) {
        return Fields.of("iterations", iterations)
                .with("version", version)
                .with("localId", text("+14155550100"))
                .with("localIdentity", KeyPair.named(file, "local").publicKey())
                .with("remoteId", text("+14155550101"))
                .with("remoteIdentity", KeyPair.named(file, "remote").publicKey());
    }

    /** The same two parties, seen by the other one. */
    static Fields swapped(Fields parties) {
        return parties.with("localId", parties.bytes("remoteId"))
                .with("localIdentity", parties.bytes("remoteIdentity"))
                .with("remoteId", parties.bytes("localId"))
                .with("remoteIdentity", parties.bytes("localIdentity"));
    }

    private static Bytes text(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
