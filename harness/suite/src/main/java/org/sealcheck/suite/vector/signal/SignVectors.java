package org.sealcheck.suite.vector.signal;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Signatures with their randomness given: byte for byte, and they verify. */
final class SignVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/keys/sign";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("XEdDSA signatures with given randomness")
                .requirements("XED-001", "XED-002")
                .needs("entropy-injected")
                .derivation("A = k*B; r = H(fe ff^31 || k || M || Z) mod L; R = r*B; h = H(R || A || M) mod L;"
                        + " s = r + h*k mod L; signature = R || s with the sign of A as top bit; H = SHA-512, Z the"
                        + " entropy");
        for (int signBit : new int[] {0, 1}) {
            Signer signer = Signer.withSignBit(file, "signer", signBit);
            for (int length : new int[] {0, 1, 33, 128, 1000}) {
                Bytes message = file.random().bytes("message of " + length, length);
                Bytes nonce = file.random().bytes("nonce " + length, 64);
                sign(
                        file,
                        "sign_" + signBit + "_message_" + length,
                        length + " bytes, sign bit " + signBit,
                        signer,
                        message,
                        nonce);
            }
            Bytes message = file.random().bytes("message of 33", 33);
            sign(
                    file,
                    "sign_" + signBit + "_nonce_zero",
                    "64 zero bytes of randomness: the nonce still depends on key and message",
                    signer,
                    message,
                    Bytes.of(new byte[64]));
        }
    }

    private static void sign(FileBuilder file, String id, String comment, Signer signer, Bytes message, Bytes nonce) {
        Fields input = Fields.of("privateKey", signer.privateKey())
                .with("message", message)
                .with("entropy", nonce);
        Fields signature = file.ask("signal.keys.sign", input);
        Fields verification = Fields.of("publicKey", signer.publicKey())
                .with("message", message)
                .with("signature", signature.bytes("signature"));
        file.add(id, comment, "known-answer", "sign-bit")
                .step(StepBuilder.call("signal.keys.sign", input).answers(signature))
                .step(StepBuilder.call("signal.keys.verify", verification).answers(Fields.none()));
    }
}
