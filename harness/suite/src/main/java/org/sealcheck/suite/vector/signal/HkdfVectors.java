package org.sealcheck.suite.vector.signal;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Lengths, salts and labels of HKDF, in both message versions. */
final class HkdfVectors {
    private static final int[] LENGTHS = {1, 31, 32, 33, 48, 64, 65, 80, 255, 8160};

    private HkdfVectors() {}

    static VectorSource version(int version) {
        return new VectorSource() {
            @Override
            public String path() {
                return version == 3 ? "signal/kdf/hkdf_lengths" : "signal/kdf/hkdf_version_2_lengths";
            }

            @Override
            public void write(FileBuilder file) {
                file.title("HKDF of message version " + version + ", lengths and labels")
                        .operation("signal.kdf.hkdf")
                        .requirements(version == 3 ? "KDF-001" : "KDF-002")
                        .derivation("RFC 5869 with SHA-256"
                                + (version == 3 ? "" : ", the block counter starting at 0 instead of 1"));
                Fields good = Fields.of("version", version)
                        .with("ikm", file.random().bytes("ikm", 32))
                        .with("salt", file.random().bytes("salt", 32))
                        .with("info", ascii("WhisperMessageKeys"))
                        .with("length", 80);
                for (int length : LENGTHS) {
                    file.add("length_" + length, length + " bytes" + where(length), "boundary")
                            .answers(good.with("length", length));
                }
                file.add("salt_absent", "no salt: 32 zero bytes", "known-answer")
                        .answers(good.without("salt"));
                file.add("salt_of_zeros", "32 zero bytes: as no salt", "known-answer")
                        .answers(good.with("salt", Bytes.of(new byte[32])));
                file.add("salt_long", "a salt longer than a block of SHA-256", "boundary")
                        .answers(good.with("salt", file.random().bytes("long salt", 65)));
                file.add("info_empty", "no label", "boundary").answers(good.with("info", Bytes.empty()));
                for (String label : new String[] {"WhisperText", "WhisperRatchet"}) {
                    file.add("info_" + label.toLowerCase(java.util.Locale.ROOT), "the label " + label, "known-answer")
                            .answers(good.with("info", ascii(label)).with("length", 64));
                }
                file.add("ikm_empty", "no key material", "boundary").answers(good.with("ikm", Bytes.empty()));
                file.add("ikm_160", "160 bytes, as of X3DH with a one-time prekey", "known-answer")
                        .answers(good.with("ikm", file.random().bytes("long ikm", 160)));
            }
        };
    }

    private static String where(int length) {
        return length == 8160 ? ": 255 blocks, the most there are" : length % 32 == 0 ? ": whole blocks" : "";
    }

    static Bytes ascii(String label) {
        return Bytes.of(label.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
