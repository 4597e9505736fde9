package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.IDENTITY;
import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.POLICY;
import static org.sealcheck.contract.Layer.SIGNATURE;
import static org.sealcheck.contract.Layer.STATE;

import java.math.BigInteger;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Alice starts a session from what the server hands out as Bob's bundle. */
final class BundleVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/session/bundle";
    }

    @Override
    public void write(FileBuilder file) {
        Scene scene = new Scene(file);
        file.title("bundles")
                .requirements("SESS-010")
                .derivation(
                        "Bob's bundle with one deviation; after a refused bundle there is no session, and the genuine"
                                + " one starts it")
                .given(Scene.party(Scene.ALICE, scene.alice, Scene.ALICE_REGISTRATION_ID, "alice"));
        Sample good = new Sample(scene);
        accepted(file, good);
        signatures(file, good);
        keys(file, good);
        identities(file, good);
    }

    /** Bob's bundle, and what replaces its parts. */
    private record Sample(Scene scene) {
        Fields bundle() {
            return bundle(
                    scene.bob.publicKey(),
                    scene.signedPreKey.publicKey(),
                    scene.signature(),
                    scene.oneTimePreKey.publicKey());
        }

        Fields bundle(Bytes identity, Bytes signedPreKey, Bytes signature, Bytes oneTimePreKey) {
            return Fields.of("registrationId", Scene.BOB_REGISTRATION_ID)
                    .with("identityKey", identity)
                    .with(
                            "signedPreKey",
                            Fields.of("id", Scene.SIGNED_PRE_KEY_ID)
                                    .with("publicKey", signedPreKey)
                                    .with("signature", signature))
                    .with(
                            "oneTimePreKey",
                            Fields.of("id", Scene.ONE_TIME_PRE_KEY_ID).with("publicKey", oneTimePreKey));
        }

        Fields withSignature(Bytes signature) {
            return bundle(
                    scene.bob.publicKey(), scene.signedPreKey.publicKey(), signature, scene.oneTimePreKey.publicKey());
        }

        Fields withIdentity(Bytes identity) {
            return bundle(identity, scene.signedPreKey.publicKey(), scene.signature(), scene.oneTimePreKey.publicKey());
        }

        /** Another signed prekey, with a genuine signature. */
        Fields withSignedPreKey(Bytes key) {
            return bundle(scene.bob.publicKey(), key, scene.sign(scene.bob, key), scene.oneTimePreKey.publicKey());
        }

        Fields withOneTimePreKey(Bytes key) {
            return bundle(scene.bob.publicKey(), scene.signedPreKey.publicKey(), scene.signature(), key);
        }

        /** All that a server with keys of its own would hand out. */
        Fields of(KeyPair identity) {
            return bundle(
                    identity.publicKey(),
                    scene.signedPreKey.publicKey(),
                    scene.sign(identity, scene.signedPreKey.publicKey()),
                    scene.oneTimePreKey.publicKey());
        }
    }

    private static void accepted(FileBuilder file, Sample good) {
        file.add("good", "a bundle with a one-time prekey", "bundle")
                .requirements("SESS-005", "SESS-013", "ID-001")
                .step(process(good.bundle()))
                .step(Scene.hasSession("$alice", Scene.BOB, true))
                .step(pinned(good.scene().bob.publicKey()));
        file.add("good_no_one_time_prekey", "a bundle without a one-time prekey", "bundle")
                .requirements("SESS-012")
                .step(process(good.bundle().without("oneTimePreKey")))
                .step(Scene.hasSession("$alice", Scene.BOB, true));
        file.add("good_again", "a second bundle without a one-time prekey, for a second session", "bundle")
                .requirements("SESS-012", "REC-001")
                .step(process(good.bundle()))
                .step(process(good.bundle().without("oneTimePreKey")))
                .step(Scene.hasSession("$alice", Scene.BOB, true));
        Fields idZero = good.bundle()
                .with("oneTimePreKey", good.bundle().fields("oneTimePreKey").with("id", 0));
        file.add("good_id_zero", "a one-time prekey with the id 0", "bundle", "boundary")
                .requirements("SESS-005")
                .step(process(idZero))
                .step(Scene.hasSession("$alice", Scene.BOB, true));
        file.add("no_session", "encryption before any bundle", "bundle")
                .requirements("REC-008")
                .step(encrypt().refuses(STATE, "no-session"))
                .step(Scene.hasSession("$alice", Scene.BOB, false));
    }

    private static void signatures(FileBuilder file, Sample good) {
        Scene scene = good.scene();
        Bytes genuine = scene.signature();
        badSignature(file, good, "zero", "64 zero bytes", Bytes.of(new byte[64]), "forgery");
        badSignature(file, good, "empty", "no signature", Bytes.empty(), "wrong-length", "empty-field");
        badSignature(
                file, good, "63_bytes", "the last byte is missing", Deviations.truncate(genuine, 63), "wrong-length");
        badSignature(file, good, "65_bytes", "a zero byte follows", Deviations.append(genuine, "00"), "wrong-length");
        badSignature(file, good, "first_bit", "the first bit is flipped", Deviations.flipBit(genuine, 0), "bit-flip");
        badSignature(
                file,
                good,
                "sign_bit",
                "the sign bit is flipped",
                Deviations.flipBit(genuine, 511),
                "bit-flip",
                "sign-bit");
        badSignature(
                file,
                good,
                "over_32_bytes",
                "made over the key without its type byte",
                scene.sign(scene.bob, Deviations.slice(scene.signedPreKey.publicKey(), 1, 33)),
                "wrong-message");
        badSignature(
                file,
                good,
                "over_other_key",
                "made over another prekey",
                scene.sign(scene.bob, scene.otherOneTimePreKey.publicKey()),
                "wrong-message");
        badSignature(
                file,
                good,
                "over_key_and_id",
                "made over the key and its id",
                scene.sign(scene.bob, Deviations.append(scene.signedPreKey.publicKey(), "16")),
                "wrong-message");
        badSignature(
                file,
                good,
                "by_other_identity",
                "made by somebody else",
                scene.sign(KeyPair.named(file, "somebody else"), scene.signedPreKey.publicKey()),
                "wrong-key",
                "forgery");
        badSignature(
                file,
                good,
                "by_signed_prekey",
                "made with the prekey itself",
                scene.sign(scene.signedPreKey, scene.signedPreKey.publicKey()),
                "wrong-key",
                "forgery");
        Bytes swapped = KeyPair.named(file, "server's prekey").publicKey();
        refused(
                file,
                good,
                "signed_prekey_replaced",
                "the server's own prekey with Bob's signature of his",
                good.bundle(scene.bob.publicKey(), swapped, genuine, scene.oneTimePreKey.publicKey()),
                new Layer[] {SIGNATURE},
                "wrong-message",
                "forgery");
        refused(
                file,
                good,
                "identity_replaced",
                "the server's own identity with Bob's signed prekey",
                good.withIdentity(swapped),
                new Layer[] {SIGNATURE},
                "wrong-key",
                "forgery");
        refused(
                file,
                good,
                "one_time_prekey_as_signed",
                "the one-time prekey in place of the signed one",
                good.bundle(
                        scene.bob.publicKey(),
                        scene.oneTimePreKey.publicKey(),
                        genuine,
                        scene.oneTimePreKey.publicKey()),
                new Layer[] {SIGNATURE},
                "wrong-message");
    }

    private static void keys(FileBuilder file, Sample good) {
        key(file, good, "identity", good.scene().bob.publicKey(), good::withIdentity);
        key(file, good, "signed_prekey", good.scene().signedPreKey.publicKey(), good::withSignedPreKey);
        key(file, good, "one_time_prekey", good.scene().oneTimePreKey.publicKey(), good::withOneTimePreKey);
    }

    private interface WithKey {
        Fields bundle(Bytes key);
    }

    private static void key(FileBuilder file, Sample good, String name, Bytes key, WithKey with) {
        String words = name.replace('_', ' ');
        refused(
                        file,
                        good,
                        name + "_type_wrong",
                        words + ": the type byte is 06",
                        with.bundle(Deviations.replaceByte(key, 0, 6)),
                        new Layer[] {PARSE},
                        "wrong-key-type")
                .requirements("KEY-011");
        refused(
                        file,
                        good,
                        name + "_short",
                        words + ": the last byte is missing",
                        with.bundle(Deviations.truncate(key, 32)),
                        new Layer[] {PARSE},
                        "wrong-length")
                .requirements("KEY-011");
        refused(
                        file,
                        good,
                        name + "_empty",
                        words + ": no bytes",
                        with.bundle(Bytes.empty()),
                        new Layer[] {PARSE},
                        "wrong-length",
                        "empty-field")
                .requirements("KEY-011");
        for (String point : new String[] {"zero", "order_8_first"}) {
            refused(
                            file,
                            good,
                            name + "_low_order_" + point,
                            words + ": a point of small order",
                            with.bundle(Curve.key(Curve.lowOrder().get(point))),
                            new Layer[] {POLICY, SIGNATURE},
                            "low-order")
                    .requirements("KEY-010");
        }
        Bytes beyond = Curve.key(Curve.u(Curve.P.add(BigInteger.valueOf(9))));
        refused(
                        file,
                        good,
                        name + "_non_canonical",
                        words + ": the coordinate p + 9",
                        with.bundle(beyond),
                        new Layer[] {POLICY, SIGNATURE},
                        "non-canonical")
                .requirements("KEY-014");
    }

    private static void identities(FileBuilder file, Sample good) {
        KeyPair other = KeyPair.named(file, "reinstalled bob");
        file.add(
                        "identity_changed",
                        "after a session, a bundle with another identity: refused, and the old one stays",
                        "changed-identity")
                .requirements("SESS-011", "ID-003")
                .step(process(good.bundle()))
                .step(process(good.of(other)).refuses(IDENTITY, "identity-changed"))
                .step(pinned(good.scene().bob.publicKey()))
                .step(Scene.hasSession("$alice", Scene.BOB, true));
        file.add(
                        "identity_changed_and_trusted",
                        "the change is confirmed: the new bundle starts a session",
                        "changed-identity")
                .requirements("ID-005")
                .step(process(good.bundle()))
                .step(process(good.of(other)).refuses(IDENTITY, "identity-changed"))
                .step(trust(other.publicKey()))
                .step(process(good.of(other)))
                .step(pinned(other.publicKey()))
                .step(Scene.hasSession("$alice", Scene.BOB, true));
        file.add(
                        "identity_changed_back",
                        "a confirmed change makes the old identity the changed one",
                        "changed-identity")
                .requirements("ID-003", "ID-005")
                .step(process(good.bundle()))
                .step(trust(other.publicKey()))
                .step(process(good.bundle()).refuses(IDENTITY, "identity-changed"))
                .step(process(good.of(other)));
        file.add(
                        "identity_changed_and_bad_signature",
                        "another identity and a signature that does not verify",
                        "changed-identity",
                        "forgery")
                .requirements("SESS-010", "SESS-011")
                .step(process(good.bundle()))
                .step(process(good.withIdentity(other.publicKey())).refuses(SIGNATURE, IDENTITY))
                .step(pinned(good.scene().bob.publicKey()));
        refused(
                        file,
                        good,
                        "own_identity",
                        "Alice's own identity as Bob's",
                        good.of(good.scene().alice),
                        new Layer[] {POLICY},
                        "reflection",
                        "changed-identity")
                .requirements("ID-006");
    }

    private static void badSignature(
            FileBuilder file, Sample good, String id, String comment, Bytes signature, String... flags) {
        refused(
                        file,
                        good,
                        "signature_" + id,
                        "the signature: " + comment,
                        good.withSignature(signature),
                        new Layer[] {SIGNATURE},
                        flags)
                .requirements("SESS-010", "KEY-002");
    }

    private static CaseBuilder refused(
            FileBuilder file, Sample good, String id, String comment, Fields bundle, Layer[] layers, String... flags) {
        return file.add(id, comment, flags)
                .step(process(bundle).refuses(layers))
                .step(Scene.hasSession("$alice", Scene.BOB, false))
                .step(process(good.bundle()))
                .step(Scene.hasSession("$alice", Scene.BOB, true));
    }

    static StepBuilder process(Fields bundle) {
        return StepBuilder.call(
                "signal.session.processBundle",
                Fields.of("party", "$alice")
                        .with("remote", Scene.BOB)
                        .with("bundle", bundle)
                        .with("now", Scene.NOW));
    }

    private static StepBuilder encrypt() {
        return StepBuilder.call(
                "signal.session.encrypt",
                Fields.of("party", "$alice")
                        .with("remote", Scene.BOB)
                        .with("plaintext", Ratchet.text("hello"))
                        .with("now", Scene.NOW));
    }

    private static StepBuilder pinned(Bytes identity) {
        return StepBuilder.call(
                        "signal.session.pinnedIdentity",
                        Fields.of("party", "$alice").with("remote", Scene.BOB))
                .answers(Fields.of("identityKey", identity));
    }

    private static StepBuilder trust(Bytes identity) {
        return StepBuilder.call(
                "signal.session.trustIdentity",
                Fields.of("party", "$alice").with("remote", Scene.BOB).with("identityKey", identity));
    }
}
