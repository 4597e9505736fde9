package org.sealcheck.suite.vector.signal;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** A sender's chain of several steps, each starting where the one before ended. */
final class SenderChainVectors implements VectorSource {
    private static final int STEPS = 8;

    @Override
    public String path() {
        return "signal/group/chain_steps";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("steps of a sender's chain")
                .operation("signal.group-kdf.chainStep")
                .requirements("GRP-010", "GRP-028")
                .derivation("seed = HMAC-SHA256(CK, 01); iv || cipherKey = HKDF(seed, salt 0^32, \"WhisperGroup\", 48);"
                        + " nextChainKey = HMAC-SHA256(CK, 02)");
        Bytes chainKey = file.random().bytes("chain key", 32);
        for (int i = 0; i < STEPS; i++) {
            Fields input = Fields.of("chainKey", chainKey);
            Fields result = file.ask("signal.group-kdf.chainStep", input);
            file.add("chain_step_" + i, "message " + i + " of one chain", "known-answer")
                    .answers(input, result);
            chainKey = result.bytes("nextChainKey");
        }
        file.add("chain_key_of_zeros", "32 zero bytes", "boundary")
                .answers(Fields.of("chainKey", Bytes.of(new byte[32])));
        file.add("chain_key_of_ones", "32 bytes ff", "boundary")
                .answers(Fields.of("chainKey", Bytes.hex("ff".repeat(32))));
    }
}
