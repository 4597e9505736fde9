package org.sealcheck.suite.vector.signal;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.StepBuilder;

/**
 * Alice, who sends, and Bob, who is checked: all their keys, what Bob is given, and the calls that are made of him.
 *
 * <p>Bob holds a signed prekey and two one-time prekeys. Keys are drawn by name, so every scene of a file has the same.
 */
final class Scene {
    static final long NOW = 1_700_000_000_000L;
    static final int SIGNED_PRE_KEY_ID = 22;
    static final int ONE_TIME_PRE_KEY_ID = 31337;
    static final int OTHER_ONE_TIME_PRE_KEY_ID = 31338;
    static final int ALICE_REGISTRATION_ID = 1111;
    static final int BOB_REGISTRATION_ID = 2222;
    static final Fields ALICE = address("alice");
    static final Fields BOB = address("bob");

    final FileBuilder file;
    final KeyPair alice;
    final KeyPair bob;
    final KeyPair signedPreKey;
    final KeyPair oneTimePreKey;
    final KeyPair otherOneTimePreKey;

    Scene(FileBuilder file) {
        this(file, KeyPair.named(file, "alice identity"));
    }

    private Scene(FileBuilder file, KeyPair alice) {
        this.file = file;
        this.alice = alice;
        bob = KeyPair.named(file, "bob identity");
        signedPreKey = KeyPair.named(file, "bob signed prekey");
        oneTimePreKey = KeyPair.named(file, "bob one-time prekey");
        otherOneTimePreKey = KeyPair.named(file, "bob other one-time prekey");
    }

    /** The same Bob, and an Alice with another identity. */
    Scene withAlice(KeyPair identity) {
        return new Scene(file, identity);
    }

    // What Bob is given.

    /** Bob with his keys, bound to {@code $bob}. */
    StepBuilder[] bobGiven() {
        return new StepBuilder[] {
            party(BOB, bob, BOB_REGISTRATION_ID, "bob"),
            StepBuilder.call("signal.session.addSignedPreKey", signedPreKeyOf("$bob")),
            importPreKey(ONE_TIME_PRE_KEY_ID, oneTimePreKey),
            importPreKey(OTHER_ONE_TIME_PRE_KEY_ID, otherOneTimePreKey)
        };
    }

    static StepBuilder party(Fields address, KeyPair identity, int registrationId, String name) {
        Fields given = identity.fields().with("registrationId", registrationId);
        return StepBuilder.call(
                        "signal.session.createParty",
                        Fields.of("address", address).with("identity", given))
                .bind(name, "party");
    }

    private Fields signedPreKeyOf(String party) {
        return Fields.of("party", party)
                .with("id", SIGNED_PRE_KEY_ID)
                .with("now", NOW)
                .with("keyPair", signedPreKey.fields())
                .with("signature", signature());
    }

    private static StepBuilder importPreKey(int id, KeyPair keys) {
        return StepBuilder.call(
                "signal.session.importOneTimePreKey",
                Fields.of("party", "$bob").with("id", id).with("keyPair", keys.fields()));
    }

    /** Bob's identity key signs his signed prekey. */
    Bytes signature() {
        return sign(bob, signedPreKey.publicKey());
    }

    Bytes sign(KeyPair signer, Bytes message) {
        Fields input = Fields.of("privateKey", signer.privateKey())
                .with("message", message)
                .with("entropy", file.random().bytes("signature nonce", 64));
        return file.ask("signal.keys.sign", input).bytes("signature");
    }

    // What Alice sends.

    /** X3DH as Alice computes it. */
    Fields sessionKeys(KeyPair base, boolean withOneTimePreKey) {
        Fields input = Fields.of("identityPrivate", alice.privateKey())
                .with("basePrivate", base.privateKey())
                .with("theirIdentity", bob.publicKey())
                .with("theirSignedPreKey", signedPreKey.publicKey());
        return file.ask(
                "signal.x3dh.initiate",
                withOneTimePreKey ? input.with("theirOneTimePreKey", oneTimePreKey.publicKey()) : input);
    }

    /** A session that Alice starts. */
    Session session(String name, boolean withOneTimePreKey) {
        KeyPair base = KeyPair.named(file, name + " base key");
        return session(name, base, sessionKeys(base, withOneTimePreKey), withOneTimePreKey);
    }

    /** A session on keys that Alice computed in some way. */
    Session session(String name, KeyPair base, Fields sessionKeys, boolean withOneTimePreKey) {
        KeyPair ratchetKey = KeyPair.named(file, name + " ratchet key");
        Ratchet chain = Ratchet.first(
                file, alice.publicKey(), bob.publicKey(), sessionKeys, ratchetKey, signedPreKey.publicKey());
        return new Session(this, base, withOneTimePreKey, chain);
    }

    /** @param chain Alice's first sending chain */
    record Session(Scene scene, KeyPair base, boolean withOneTimePreKey, Ratchet chain) {
        /** A SignalMessage as a PreKeySignalMessage carries it. */
        Bytes wrapped(Bytes message) {
            return Deviations.concat(Wire.VERSION, fields(message).encode());
        }

        /** The fields of that PreKeySignalMessage. */
        Protobuf fields(Bytes message) {
            Protobuf all = Wire.preKeyMessage(
                    ALICE_REGISTRATION_ID,
                    ONE_TIME_PRE_KEY_ID,
                    SIGNED_PRE_KEY_ID,
                    base.publicKey(),
                    scene.alice.publicKey(),
                    message);
            return withOneTimePreKey ? all : all.drop(Wire.PRE_KEY_ID);
        }

        /** Alice's message with this counter, while she has no answer. */
        Bytes first(int counter, String plaintext) {
            return wrapped(chain.message(counter, plaintext));
        }
    }

    // What is asked of Bob.

    static StepBuilder receivePreKey(Bytes body) {
        return decrypt("$bob", ALICE, "prekey", body);
    }

    static StepBuilder receive(Bytes body) {
        return decrypt("$bob", ALICE, "message", body);
    }

    static StepBuilder decrypt(String party, Fields remote, String type, Bytes body) {
        return StepBuilder.call("signal.session.decrypt", decryptInput(party, remote, type, body));
    }

    static Fields decryptInput(String party, Fields remote, String type, Bytes body) {
        return Fields.of("party", party)
                .with("remote", remote)
                .with("type", type)
                .with("body", body)
                .with("now", NOW);
    }

    static Fields plaintext(String text) {
        return Fields.of("plaintext", Ratchet.text(text));
    }

    /** Bob holds exactly these one-time prekeys. */
    static StepBuilder holds(Integer... oneTimePreKeyIds) {
        return StepBuilder.call("signal.session.heldPreKeys", Fields.of("party", "$bob"))
                .answers(Fields.of("signedPreKeyIds", new int[] {SIGNED_PRE_KEY_ID})
                        .with("oneTimePreKeyIds", oneTimePreKeyIds));
    }

    /** Bob has pinned this identity for Alice, or none. */
    static StepBuilder pinned(Fields identity) {
        return StepBuilder.call(
                        "signal.session.pinnedIdentity",
                        Fields.of("party", "$bob").with("remote", ALICE))
                .answers(identity);
    }

    static StepBuilder hasSession(String party, Fields remote, boolean expected) {
        return StepBuilder.call(
                        "signal.session.hasSession", Fields.of("party", party).with("remote", remote))
                .answers(Fields.of("hasSession", expected));
    }

    static Fields address(String name) {
        return Fields.of("name", name).with("deviceId", 1);
    }
}
