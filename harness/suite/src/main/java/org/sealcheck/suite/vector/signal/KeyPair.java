package org.sealcheck.suite.vector.signal;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;

/** A key pair of a vector file, drawn by name. */
record KeyPair(Bytes privateKey, Bytes publicKey) {

    static KeyPair named(FileBuilder file, String name) {
        return of(file, file.random().privateKey(name));
    }

    static KeyPair of(FileBuilder file, Bytes privateKey) {
        Fields owner = Fields.of("privateKey", privateKey);
        return new KeyPair(privateKey, file.ask("signal.keys.publicKey", owner).bytes("publicKey"));
    }

    /** As the contract writes it. */
    Fields fields() {
        return Fields.of("privateKey", privateKey).with("publicKey", publicKey);
    }
}
