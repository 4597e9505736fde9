package org.sealcheck.suite.vector.signal;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Both sides of X3DH, with and without a one-time prekey, and each of the received keys unusable. */
final class X3dhVectors {
    private static final String DERIVATION =
            "rootKey || chainKey = HKDF(ff^32 || DH1 || DH2 || DH3 [ || DH4 ], salt 0^32, \"WhisperText\", 64); see README.md";
    private static final int SETS = 3;

    private X3dhVectors() {}

    static final class Initiator implements VectorSource {
        @Override
        public String path() {
            return "signal/x3dh/initiate_prekeys";
        }

        @Override
        public void write(FileBuilder file) {
            file.title("X3DH, the initiator, with and without a one-time prekey")
                    .operation("signal.x3dh.initiate")
                    .requirements("SESS-005", "SESS-007", "SESS-009")
                    .derivation(DERIVATION);
            for (int i = 0; i < SETS; i++) {
                Fields good = good(file, i);
                file.add("one_time_prekey_" + i, "four agreements", "known-answer")
                        .answers(good);
                file.add("no_one_time_prekey_" + i, "the same keys, three agreements", "known-answer")
                        .requirements("SESS-008", "SESS-009")
                        .answers(good.without("theirOneTimePreKey"));
            }
            unclamped(file, good(file, 0), "identityPrivate", "basePrivate");
            BadKeys.refused(file, good(file, 0), "theirIdentity", "their_identity");
            BadKeys.refused(file, good(file, 0), "theirSignedPreKey", "their_signed_prekey");
            BadKeys.refused(file, good(file, 0), "theirOneTimePreKey", "their_one_time_prekey");
        }

        private static Fields good(FileBuilder file, int set) {
            return Fields.of("identityPrivate", file.random().privateKey("identity " + set))
                    .with("basePrivate", file.random().privateKey("base " + set))
                    .with(
                            "theirIdentity",
                            KeyPair.named(file, "their identity " + set).publicKey())
                    .with(
                            "theirSignedPreKey",
                            KeyPair.named(file, "their signed prekey " + set).publicKey())
                    .with(
                            "theirOneTimePreKey",
                            KeyPair.named(file, "their one-time prekey " + set).publicKey());
        }
    }

    static final class Recipient implements VectorSource {
        @Override
        public String path() {
            return "signal/x3dh/respond_prekeys";
        }

        @Override
        public void write(FileBuilder file) {
            file.title("X3DH, the recipient, with and without a one-time prekey")
                    .operation("signal.x3dh.respond")
                    .requirements("SESS-015", "SESS-007", "SESS-009")
                    .derivation(DERIVATION);
            for (int i = 0; i < SETS; i++) {
                Fields good = good(file, i);
                file.add("one_time_prekey_" + i, "four agreements", "known-answer")
                        .answers(good);
                file.add("no_one_time_prekey_" + i, "the same keys, three agreements", "known-answer")
                        .requirements("SESS-008", "SESS-009")
                        .answers(good.without("oneTimePreKeyPrivate"));
            }
            unclamped(file, good(file, 0), "identityPrivate", "signedPreKeyPrivate", "oneTimePreKeyPrivate");
            BadKeys.refused(file, good(file, 0), "theirIdentity", "their_identity");
            BadKeys.refused(file, good(file, 0), "theirBase", "their_base_key");
        }

        private static Fields good(FileBuilder file, int set) {
            return Fields.of("identityPrivate", file.random().privateKey("identity " + set))
                    .with("signedPreKeyPrivate", file.random().privateKey("signed prekey " + set))
                    .with("oneTimePreKeyPrivate", file.random().privateKey("one-time prekey " + set))
                    .with(
                            "theirIdentity",
                            KeyPair.named(file, "their identity " + set).publicKey())
                    .with("theirBase", KeyPair.named(file, "their base " + set).publicKey());
        }
    }

    static final class RootStep implements VectorSource {
        @Override
        public String path() {
            return "signal/x3dh/root_steps";
        }

        @Override
        public void write(FileBuilder file) {
            file.title("steps of the Diffie-Hellman ratchet")
                    .operation("signal.x3dh.rootStep")
                    .requirements("MSG-006", "MSG-012", "KEY-006")
                    .derivation("rootKey' || chainKey = HKDF(DH(ratchetPrivate, theirRatchetKey), salt = rootKey,"
                            + " \"WhisperRatchet\", 64)");
            Bytes rootKey = file.random().bytes("root key", 32);
            Fields good = Fields.none();
            for (int i = 0; i < SETS + 1; i++) {
                good = Fields.of("rootKey", rootKey)
                        .with("ratchetPrivate", file.random().privateKey("ours " + i))
                        .with(
                                "theirRatchetKey",
                                KeyPair.named(file, "theirs " + i).publicKey());
                Fields result = file.ask("signal.x3dh.rootStep", good);
                file.add("step_" + i, "step " + i + " of one root chain", "known-answer")
                        .answers(good, result);
                rootKey = result.bytes("rootKey");
            }
            unclamped(file, good, "ratchetPrivate");
            BadKeys.refused(file, good, "theirRatchetKey", "their_ratchet_key");
        }
    }

    private static void unclamped(FileBuilder file, Fields good, String... privateKeys) {
        Fields loose = good;
        for (String key : privateKeys) {
            loose = loose.flipBit(key, 0).flipBit(key, 255);
        }
        file.add("unclamped", "bits that clamping fixes are flipped in our keys: the same result", "unclamped")
                .requirements("KEY-013")
                .answers(loose);
    }
}
