package org.sealcheck.suite.vector.signal;

import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.StepBuilder;

/**
 * A sender key whose secrets are all known: what its owner writes, byte for byte, and what a forger of it could.
 *
 * @param name by which its keys are drawn
 * @param id of the key
 * @param chainKeys as far as they were needed yet
 */
record SenderKey(FileBuilder file, String name, long id, Signer signer, List<Bytes> chainKeys) {
    static final int ID = 1;
    static final int ITERATION = 2;
    static final int CIPHERTEXT = 3;
    static final int CHAIN_KEY = 3;
    static final int SIGNING_KEY = 4;
    static final int SIGNATURE_LENGTH = 64;
    static final String GROUP = "group-1";

    static SenderKey named(FileBuilder file, String name, long id) {
        return new SenderKey(
                file,
                name,
                id,
                Signer.named(file, name + " signature key"),
                new ArrayList<>(List.of(file.random().bytes(name + " chain key", 32))));
    }

    /** The same id and chain with another signature key. */
    SenderKey signedBy(String other) {
        return new SenderKey(file, name, id, Signer.named(file, other), chainKeys);
    }

    /** The same chain and signature key under another id. */
    SenderKey withId(long other) {
        return new SenderKey(file, name, other, signer, chainKeys);
    }

    /** The same chain, counted from another number. */
    Bytes messageNumbered(int iteration, long claimed) {
        return signed(Wire.VERSION, fields(claimed, encrypt(iteration, "message " + iteration)));
    }

    Bytes chainKey(int iteration) {
        while (chainKeys.size() <= iteration) {
            chainKeys.add(chainStep(chainKeys.get(chainKeys.size() - 1)).bytes("nextChainKey"));
        }
        return chainKeys.get(iteration);
    }

    Fields keys(int iteration) {
        return chainStep(chainKey(iteration));
    }

    private Fields chainStep(Bytes chainKey) {
        return file.ask("signal.group-kdf.chainStep", Fields.of("chainKey", chainKey));
    }

    Bytes encrypt(int iteration, String plaintext) {
        return Ratchet.encrypt(keys(iteration), Ratchet.text(plaintext));
    }

    Protobuf fields(long iteration, Bytes ciphertext) {
        return fields(id, iteration, ciphertext);
    }

    static Protobuf fields(long id, long iteration, Bytes ciphertext) {
        return Protobuf.empty().varint(ID, id).varint(ITERATION, iteration).bytes(CIPHERTEXT, ciphertext);
    }

    /** The message with this number, as an honest sender writes it: it says its number. */
    Bytes message(int iteration) {
        return messageNumbered(iteration, iteration);
    }

    /** Any fields under a genuine signature. */
    Bytes signed(Bytes version, Protobuf fields) {
        Bytes versioned = Deviations.concat(version, fields.encode());
        return Deviations.concat(versioned, sign(versioned));
    }

    Bytes sign(Bytes versioned) {
        return signer.sign(versioned, name + " nonce");
    }

    Protobuf distributionFields(int iteration) {
        return distributionFields(id, iteration, chainKey(iteration), signer.publicKey());
    }

    static Protobuf distributionFields(long id, long iteration, Bytes chainKey, Bytes signingKey) {
        return Protobuf.empty()
                .varint(ID, id)
                .varint(ITERATION, iteration)
                .bytes(CHAIN_KEY, chainKey)
                .bytes(SIGNING_KEY, signingKey);
    }

    /** What a member is given who may read from this message on. */
    Bytes distribution(int iteration) {
        return Deviations.concat(Wire.VERSION, distributionFields(iteration).encode());
    }

    // What is asked of Bob.

    /** Bob with an empty store. */
    static StepBuilder bob() {
        return StepBuilder.call("signal.group.createMember", Fields.of("address", Scene.BOB))
                .bind("bob", "member");
    }

    static StepBuilder process(Bytes message) {
        return process(GROUP, Scene.ALICE, message);
    }

    static StepBuilder process(String group, Fields sender, Bytes message) {
        return StepBuilder.call("signal.group.process", input(group, sender, message));
    }

    static StepBuilder receive(Bytes message) {
        return receive(GROUP, Scene.ALICE, message);
    }

    static StepBuilder receive(String group, Fields sender, Bytes message) {
        return StepBuilder.call("signal.group.decrypt", input(group, sender, message));
    }

    /** Bob reads message {@code iteration} of this key. */
    StepBuilder reads(int iteration) {
        return receive(message(iteration)).answers(Scene.plaintext("message " + iteration));
    }

    private static Fields input(String group, Fields sender, Bytes message) {
        return Fields.of("member", "$bob")
                .with("groupId", group)
                .with("sender", sender)
                .with("message", message);
    }
}
