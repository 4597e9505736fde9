package org.sealcheck.suite.vector.signal;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;

/** A key pair of a vector file that signs with randomness of that file. */
record Signer(FileBuilder file, Bytes privateKey, Bytes publicKey) {

    static Signer named(FileBuilder file, String name) {
        Bytes privateKey = file.random().privateKey(name);
        Bytes publicKey = file.ask("signal.keys.publicKey", Fields.of("privateKey", privateKey))
                .bytes("publicKey");
        return new Signer(file, privateKey, publicKey);
    }

    /** The first of the signers {@code name 0}, {@code name 1}, … whose signatures carry this sign bit. */
    static Signer withSignBit(FileBuilder file, String name, int signBit) {
        for (int i = 0; ; i++) {
            Signer candidate = named(file, name + " " + i);
            byte last = candidate.sign(Bytes.empty(), "trial").toByteArray()[63];
            if ((last & 0x80) >>> 7 == signBit) {
                return candidate;
            }
        }
    }

    /** @param nonce name of the 64 random bytes Z */
    Bytes sign(Bytes message, String nonce) {
        Fields input = Fields.of("privateKey", privateKey)
                .with("message", message)
                .with("entropy", file.random().bytes(nonce, 64));
        return file.ask("signal.keys.sign", input).bytes("signature");
    }

    /** The input of a verification that succeeds. */
    Fields signed(Bytes message, String nonce) {
        return Fields.of("publicKey", publicKey).with("message", message).with("signature", sign(message, nonce));
    }
}
