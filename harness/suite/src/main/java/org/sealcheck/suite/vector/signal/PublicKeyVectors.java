package org.sealcheck.suite.vector.signal;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Private keys whose fixed bits are not set: they are clamped on use. */
final class PublicKeyVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/keys/public_key_unclamped";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("public key of a private key that is not clamped")
                .operation("signal.keys.publicKey")
                .requirements("KEY-013")
                .derivation("publicKey = 05 || X25519(clamp(privateKey), 9), RFC 7748 section 5");
        Bytes clamped = file.random().privateKey("owner");
        file.add("clamped", "a key that clamping does not change", "known-answer")
                .answers(key(clamped));
        for (int bit : new int[] {0, 1, 2, 254, 255}) {
            file.add("bit_" + bit, "the same key with fixed bit " + bit + " flipped: the same public key", "unclamped")
                    .answers(key(Deviations.flipBit(clamped, bit)), file.ask("signal.keys.publicKey", key(clamped)));
        }
        file.add("zero", "32 zero bytes: clamped to 2^254", "unclamped").answers(key(Bytes.of(new byte[32])));
        file.add("all_ones", "32 bytes ff", "unclamped").answers(key(Bytes.hex("ff".repeat(32))));
        file.add("one", "the scalar 1", "unclamped").answers(key(Curve.u(1)));
        file.add("random", "32 random bytes", "unclamped")
                .answers(key(file.random().bytes("unclamped", 32)));
    }

    private static Fields key(Bytes privateKey) {
        return Fields.of("privateKey", privateKey);
    }
}
