package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.POLICY;
import static org.sealcheck.contract.Layer.REPLAY;
import static org.sealcheck.contract.Layer.SIGNATURE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** A sender that is brought lists with signatures, after a mismatch: genuine ones, and the server's. */
final class SignedRefreshVectors implements VectorSource {
    private static final String ROLE = "messenger.backfill.";
    private static final Bytes REVOKE = Bytes.hex("0a0e120c0a0a0a0810011a0433454230");
    private static final long NOW = 1_767_225_600_000L;

    @Override
    public String path() {
        return "messenger/backfill/signed_refresh";
    }

    @Override
    public void write(FileBuilder file) {
        List<Bytes> keys = DeviceConsistencyVectors.keys(file, 5);
        Scene scene = new Scene(file, keys);
        file.title("lists with signatures, after a mismatch")
                .requirements("BACK-014", "REG-008")
                .derivation("lists are taken if their signed list is acceptable, newer, and has the same identity keys;"
                        + " a control message then goes to the devices that were missed")
                .given(
                        StepBuilder.call(ROLE + "createSender", Fields.of("self", address("alice", 1)))
                                .bind("sender", "sender"),
                        scene.learn(scene.alice()),
                        scene.learn(scene.bob(1, 1, 2)),
                        StepBuilder.call(
                                ROLE + "send",
                                Fields.of("sender", "$sender")
                                        .with("messageId", "m1")
                                        .with("recipients", List.of("bob"))
                                        .with("payload", REVOKE)
                                        .with("now", NOW)),
                        StepBuilder.call(
                                ROLE + "mismatch",
                                Fields.of("sender", "$sender")
                                        .with("messageId", "m1")
                                        .with("hash", "2:AAAAAAAA")
                                        .with("now", NOW)));
        taken(file, scene);
        refused(file, scene);
    }

    private static void taken(FileBuilder file, Scene scene) {
        file.add("device_added", "a third device, in a newer signed list", "device-set")
                .step(scene.refreshed(scene.bob(2, 1, 2, 3)).answers(resend(3)));
        file.add("device_removed", "one device fewer", "device-set")
                .step(scene.refreshed(scene.bob(2, 1)).answers(resend()));
        file.add("nothing_changed", "the same devices, signed anew", "device-set")
                .step(scene.refreshed(scene.bob(2, 1, 2)).answers(resend()));
        file.add("lists_missed", "lists in between were missed", "boundary")
                .step(scene.refreshed(scene.bob(9, 1, 2, 3, 4)).answers(resend(3, 4)));
        file.add("genuine_after_forged", "the genuine list, after one that was refused", "no-state-change")
                .step(scene.refreshed(scene.withoutSignature(1, 2, 4)).refuses(POLICY, "unsigned-list"))
                .step(scene.refreshed(scene.bob(2, 1, 2, 3)).answers(resend(3)));
    }

    private static void refused(FileBuilder file, Scene scene) {
        no(
                file,
                "ghost_unsigned",
                "a ghost device that the signed list does not have",
                "ghost-device",
                scene.listed(scene.signed(2, 1, 2), 1, 2, 4),
                POLICY,
                "list-mismatch",
                scene);
        no(
                file,
                "device_hidden",
                "a device that the signed list has and the server does not tell",
                "device-set",
                scene.listed(scene.signed(2, 1, 2, 3), 1, 2),
                POLICY,
                "list-mismatch",
                scene);
        no(
                file,
                "key_exchanged",
                "another key in the place of a signed one",
                "changed-identity",
                scene.listed(scene.signed(2, 1, 2), 1, 3),
                POLICY,
                "list-mismatch",
                scene);
        no(
                file,
                "signature_gone",
                "no signature after lists that had one",
                "missing-field",
                scene.withoutSignature(1, 2, 3),
                POLICY,
                "unsigned-list",
                scene);
        no(
                file,
                "seq_same",
                "a list with the number of the last one",
                "stale-list",
                scene.bob(1, 1, 2, 3),
                REPLAY,
                "stale-list",
                scene);
        no(file, "rolled_back", "an older list", "stale-list", scene.bob(0, 1), REPLAY, "stale-list", scene);
        no(
                file,
                "signature_flipped",
                "a bit of the signature is flipped",
                "bit-flip",
                scene.listed(flipped(scene.signed(2, 1, 2, 3)), 1, 2, 3),
                SIGNATURE,
                "bad-signature",
                scene);
        no(
                file,
                "signed_by_nobody",
                "a list that an unlisted device signed",
                "ghost-device",
                scene.listed(scene.signedBy(4, 2, 0, 1, 2, 3), 1, 2, 3),
                SIGNATURE,
                "bad-signature",
                scene);
        no(
                file,
                "signer_out_of_range",
                "a signer that is not there",
                "large-number",
                scene.listed(scene.signedBy(1, 2, 7, 1, 2, 3), 1, 2, 3),
                POLICY,
                "signer-not-listed",
                scene);
        no(
                file,
                "garbage",
                "a signed list that is none",
                "wrong-wire-type",
                scene.listed(Bytes.hex("ffff"), 1, 2, 3),
                PARSE,
                "bad-message",
                scene);
    }

    private static Bytes flipped(Bytes signed) {
        return Deviations.flipBit(signed, 8 * (signed.size() - 20));
    }

    /** Refused, and the message still goes to nobody but those it went to. */
    private static void no(
            FileBuilder file,
            String id,
            String comment,
            String flag,
            Map<String, Object> bob,
            Layer layer,
            String reason,
            Scene scene) {
        file.add(id, comment, flag)
                .step(scene.refreshed(bob).refuses(layer, reason))
                .step(StepBuilder.call(
                                ROLE + "journal", Fields.of("sender", "$sender").with("messageId", "m1"))
                        .answers(Fields.of("rows", List.of(row("bob", 1), row("bob", 2)))));
    }

    private static Object row(String account, int device) {
        return object("device", object("name", account, "deviceId", device), "identityVersion", 0);
    }

    private static Fields resend(int... devices) {
        List<Object> resend = new ArrayList<>();
        for (int device : devices) {
            resend.add(object("name", "bob", "deviceId", device));
        }
        return Fields.of("resend", resend);
    }

    /** Names and values in turn, in the order in which they are written. */
    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static Fields address(String account, int device) {
        return Fields.of("name", account).with("deviceId", device);
    }

    /** Bob's devices 1 to 4 have the keys 1 to 4; Alice's only device has key 0. */
    private record Scene(FileBuilder file, List<Bytes> keys) {
        Map<String, Object> alice() {
            return object("account", "alice", "devices", List.of(device(1, 0)));
        }

        Map<String, Object> bob(int seq, int... devices) {
            return listed(signed(seq, devices), devices);
        }

        Map<String, Object> withoutSignature(int... devices) {
            return object("account", "bob", "devices", devices(devices));
        }

        Map<String, Object> listed(Bytes signed, int... devices) {
            return object("account", "bob", "devices", devices(devices), "signed", signed);
        }

        private List<Object> devices(int... devices) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < devices.length; i++) {
                list.add(device(i + 1, devices[i]));
            }
            return list;
        }

        /** Signed by Bob's first device. */
        Bytes signed(int seq, int... devices) {
            return signedBy(1, seq, 0, devices);
        }

        Bytes signedBy(int key, int seq, int index, int... devices) {
            List<Bytes> identities = new ArrayList<>();
            for (int device : devices) {
                identities.add(Deviations.slice(keys.get(device), 1, 33));
            }
            return file.ask(
                            "messenger.identity-list.sign",
                            Fields.of("privateKey", file.random().privateKey("device " + key))
                                    .with("seq", seq)
                                    .with("timestamp", NOW / 1000)
                                    .with("devices", identities)
                                    .with("signer", index)
                                    .with("entropy", file.random().bytes("nonce " + key + seq + identities, 64)))
                    .bytes("signed");
        }

        StepBuilder learn(Map<String, Object> list) {
            return StepBuilder.call(
                    ROLE + "learn", Fields.of("sender", "$sender").with("list", list));
        }

        StepBuilder refreshed(Map<String, Object> bob) {
            return StepBuilder.call(
                    ROLE + "refreshed",
                    Fields.of("sender", "$sender")
                            .with("messageId", "m1")
                            .with("lists", List.of(alice(), bob))
                            .with("now", NOW + 1000));
        }

        private Object device(int id, int key) {
            return object("deviceId", id, "identityKey", keys.get(key));
        }
    }
}
