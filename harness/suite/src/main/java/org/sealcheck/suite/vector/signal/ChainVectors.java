package org.sealcheck.suite.vector.signal;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** A chain of several steps, each starting where the one before ended. */
final class ChainVectors implements VectorSource {
    private static final int STEPS = 6;

    @Override
    public String path() {
        return "signal/kdf/chain_steps";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("steps of a chain")
                .operation("signal.kdf.chainStep")
                .requirements("MSG-008", "MSG-009", "KEY-007", "KEY-008")
                .derivation("seed = HMAC-SHA256(CK, 01); cipherKey || macKey || iv = HKDF(seed, salt 0^32,"
                        + " \"WhisperMessageKeys\", 80); nextChainKey = HMAC-SHA256(CK, 02)");
        Bytes chainKey = file.random().bytes("chain key", 32);
        for (int i = 0; i < STEPS; i++) {
            Fields input = Fields.of("chainKey", chainKey);
            Fields result = file.ask("signal.kdf.chainStep", input);
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
