package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.SIGNATURE;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Genuine XEdDSA signatures, and what becomes of them when anything is altered. */
final class VerifyVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/keys/verify_altered";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("XEdDSA: genuine and altered signatures")
                .operation("signal.keys.verify")
                .requirements("XED-003")
                .derivation("y = (u - 1) / (u + 1), A = y with the signature's top bit as sign; that bit cleared,"
                        + " s*B - H(R || A || M)*A = R byte for byte, and s < 2^253");
        for (int signBit : new int[] {0, 1}) {
            genuine(file, signBit);
            altered(file, signBit);
        }
        lengths(file);
        keys(file);
    }

    private static void genuine(FileBuilder file, int signBit) {
        Signer signer = signer(file, signBit);
        for (int length : new int[] {0, 1, 33, 64, 127, 1000}) {
            Bytes message = file.random().bytes("message of " + length, length);
            file.add(
                            "good_sign_" + signBit + "_message_" + length,
                            "a message of " + length + " bytes",
                            "known-answer",
                            "sign-bit")
                    .requirements("XED-002")
                    .answers(signer.signed(message, "nonce " + signBit + " " + length), Fields.none());
        }
    }

    private static void altered(FileBuilder file, int signBit) {
        Signer signer = signer(file, signBit);
        Fields good = signer.signed(message(file), "nonce " + signBit);
        String suffix = "_sign_" + signBit;
        refused(
                file,
                "sign_bit_flipped" + suffix,
                "the sign bit is flipped",
                good.flipBit("signature", 511),
                "sign-bit");
        for (int bit : new int[] {0, 7, 100, 263}) {
            refused(
                    file,
                    "message_bit_" + bit + suffix,
                    "bit " + bit + " of the message is flipped",
                    good.flipBit("message", bit),
                    "wrong-message",
                    "bit-flip");
        }
        refused(
                file,
                "message_truncated" + suffix,
                "the message lacks its last byte",
                good.truncate("message", 32),
                "wrong-message");
        refused(
                file,
                "message_extended" + suffix,
                "a zero byte follows the message",
                good.append("message", "00"),
                "wrong-message");
        refused(
                file,
                "message_empty" + suffix,
                "the message is gone",
                good.with("message", Bytes.empty()),
                "wrong-message");
        refused(
                file,
                "key_bit_flipped" + suffix,
                "another public key, one bit away",
                good.flipBit("publicKey", 8),
                "wrong-key",
                "bit-flip");
        refused(
                file,
                "other_key" + suffix,
                "another signer's public key",
                good.with("publicKey", Signer.named(file, "other").publicKey()),
                "wrong-key");
        Bytes second = signer.sign(message(file), "second nonce " + signBit);
        refused(
                file,
                "other_r" + suffix,
                "R of another signature of the same message",
                good.change(
                        "signature",
                        s -> Deviations.concat(Deviations.slice(second, 0, 32), Deviations.slice(s, 32, 64))),
                "forgery");
        refused(
                file,
                "other_s" + suffix,
                "s of another signature of the same message",
                good.change(
                        "signature",
                        s -> Deviations.concat(Deviations.slice(s, 0, 32), Deviations.slice(second, 32, 64))),
                "forgery");
        refused(
                file,
                "r_and_s_swapped" + suffix,
                "R and s have changed places",
                good.change(
                        "signature", s -> Deviations.concat(Deviations.slice(s, 32, 64), Deviations.slice(s, 0, 32))),
                "forgery");
    }

    private static void lengths(FileBuilder file) {
        Fields good = signer(file, 0).signed(message(file), "nonce 0");
        for (int length : new int[] {0, 1, 32, 63}) {
            file.add("length_" + length, "the first " + length + " bytes of a signature", "wrong-length", "truncated")
                    .requirements("XED-004")
                    .refuses(good.truncate("signature", length), SIGNATURE, "bad-signature");
        }
        for (int extra : new int[] {1, 32, 64}) {
            file.add(
                            "length_" + (64 + extra),
                            extra + " zero bytes follow a signature",
                            "wrong-length",
                            "trailing-bytes")
                    .requirements("XED-004")
                    .refuses(good.append("signature", "00".repeat(extra)), SIGNATURE, "bad-signature");
        }
        for (String filler : new String[] {"00", "ff", "01"}) {
            refused(
                    file,
                    "all_" + filler,
                    "64 bytes " + filler,
                    good.with("signature", Bytes.hex(filler.repeat(64))),
                    "forgery");
        }
    }

    private static void keys(FileBuilder file) {
        Fields good = signer(file, 0).signed(message(file), "nonce 0");
        file.add("key_type_wrong", "the public key has the type byte 06", "wrong-key-type")
                .requirements("KEY-011")
                .refuses(good.change("publicKey", key -> Deviations.replaceByte(key, 0, 6)), PARSE, "bad-key-type");
        file.add("key_short", "the public key lacks its last byte", "wrong-length", "truncated")
                .requirements("KEY-011")
                .refuses(good.truncate("publicKey", 32), PARSE, "bad-key-length");
        file.add("key_empty", "the public key is empty", "wrong-length", "empty-field")
                .requirements("KEY-011")
                .refuses(good.with("publicKey", Bytes.empty()), PARSE, "bad-key-length");
    }

    private static void refused(FileBuilder file, String id, String comment, Fields input, String... flags) {
        file.add(id, comment, flags).refuses(input, SIGNATURE, "bad-signature");
    }

    private static Signer signer(FileBuilder file, int signBit) {
        return Signer.withSignBit(file, "signer", signBit);
    }

    private static Bytes message(FileBuilder file) {
        return file.random().bytes("message", 33);
    }
}
