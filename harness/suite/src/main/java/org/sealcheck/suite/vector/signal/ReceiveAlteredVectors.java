package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.IDENTITY;
import static org.sealcheck.contract.Layer.MAC;
import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.POLICY;
import static org.sealcheck.contract.Layer.STATE;
import static org.sealcheck.contract.Layer.VERSION;
import static org.sealcheck.suite.vector.signal.Scene.OTHER_ONE_TIME_PRE_KEY_ID;
import static org.sealcheck.suite.vector.signal.Scene.receivePreKey;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Bob receives a first message whose outer part is altered: nothing but its effect on the keys gives it away. */
final class ReceiveAlteredVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/session/receive_altered_first";
    }

    @Override
    public void write(FileBuilder file) {
        Scene scene = new Scene(file);
        file.title("first messages altered on their way")
                .requirements("MSG-002", "SESS-018", "REC-006")
                .derivation("a genuine first message with one deviation; the genuine one follows")
                .given(scene.bobGiven());
        RefusedFirst first = new RefusedFirst(file, scene.session("session", true));
        Protobuf genuine = first.session().fields(first.session().chain().message(0, "hello"));
        fields(first, genuine);
        pinning(first, genuine);
        ownIdentity(first, genuine);
        lowOrder(first, genuine);
        bytes(first, genuine);
    }

    private static void fields(RefusedFirst first, Protobuf genuine) {
        Scene.Session session = first.session();
        Bytes other = KeyPair.named(first.file(), "other key").publicKey();
        first.refused(
                "base_key_other",
                "another base key",
                genuine.set(Wire.BASE_KEY, other),
                MAC,
                "bad-mac",
                "altered-header");
        first.refused(
                "base_key_is_ratchet_key",
                "the ratchet key in place of the base key",
                genuine.set(Wire.BASE_KEY, session.chain().ratchetKey().publicKey()),
                MAC,
                "bad-mac",
                "altered-header");
        first.refused(
                "base_key_twice",
                "another base key after the genuine one",
                genuine.bytes(Wire.BASE_KEY, other),
                MAC,
                "bad-mac",
                "duplicate-field",
                "altered-header");
        first.otherIdentity(
                "identity_other",
                "another identity",
                genuine.set(Wire.IDENTITY_KEY, other),
                "altered-header",
                "changed-identity");
        first.otherIdentity(
                "identity_twice",
                "another identity after the genuine one",
                genuine.bytes(Wire.IDENTITY_KEY, other),
                "duplicate-field",
                "changed-identity");
        first.otherIdentity(
                "keys_swapped",
                "base key and identity have changed places",
                genuine.set(Wire.BASE_KEY, session.scene().alice.publicKey())
                        .set(Wire.IDENTITY_KEY, session.base().publicKey()),
                "altered-header");
        first.refused(
                "one_time_prekey_dropped",
                "the one-time prekey's id is gone",
                genuine.drop(Wire.PRE_KEY_ID),
                MAC,
                "bad-mac",
                "missing-field",
                "prekey-use");
        first.refused(
                "one_time_prekey_other",
                "the id of another one-time prekey that Bob holds",
                genuine.set(Wire.PRE_KEY_ID, OTHER_ONE_TIME_PRE_KEY_ID),
                MAC,
                "bad-mac",
                "altered-header",
                "prekey-use");
        first.refused(
                "one_time_prekey_unknown",
                "the id of a one-time prekey that Bob never had",
                genuine.set(Wire.PRE_KEY_ID, 4),
                STATE,
                "unknown-one-time-prekey",
                "unknown-prekey");
        first.refused(
                "one_time_prekey_zero",
                "the id 0, which Bob never had",
                genuine.set(Wire.PRE_KEY_ID, 0),
                STATE,
                "unknown-one-time-prekey",
                "unknown-prekey");
        first.refused(
                "signed_prekey_unknown",
                "the id of a signed prekey that Bob never had",
                genuine.set(Wire.SIGNED_PRE_KEY_ID, 23),
                STATE,
                "unknown-signed-prekey",
                "unknown-prekey");
        first.refused(
                "signed_prekey_zero",
                "the id 0, which Bob never had",
                genuine.set(Wire.SIGNED_PRE_KEY_ID, 0),
                STATE,
                "unknown-signed-prekey",
                "unknown-prekey");
        for (String missing : new String[] {"base_key", "identity_key", "message", "signed_prekey_id"}) {
            int field = switch (missing) {
                case "base_key" -> Wire.BASE_KEY;
                case "identity_key" -> Wire.IDENTITY_KEY;
                case "message" -> Wire.MESSAGE;
                default -> Wire.SIGNED_PRE_KEY_ID;
            };
            first.refused(
                    "missing_" + missing,
                    "without " + missing.replace('_', ' '),
                    genuine.drop(field),
                    PARSE,
                    "missing-field",
                    "missing-field");
        }
    }

    /** A rule of the profile signal-hardened. */
    private static void pinning(RefusedFirst first, Protobuf genuine) {
        Bytes other = KeyPair.named(first.file(), "other key").publicKey();
        Bytes body = Deviations.concat(
                Wire.VERSION, genuine.set(Wire.IDENTITY_KEY, other).encode());
        first.afterwards(first.file()
                .add(
                        "forged_identity_pins_nothing",
                        "another identity: it is not pinned",
                        "changed-identity",
                        "no-state-change")
                .requirements("ID-004", "REC-007")
                .step(receivePreKey(body).refuses(MAC, "bad-mac"))
                .step(Scene.pinned(Fields.of("identityKey", null))));
    }

    private static void ownIdentity(RefusedFirst first, Protobuf genuine) {
        first.refused(
                "identity_is_bobs_own",
                "Bob's own identity as the sender's",
                Deviations.concat(
                        Wire.VERSION,
                        genuine.set(
                                        Wire.IDENTITY_KEY,
                                        first.session().scene().bob.publicKey())
                                .encode()),
                new Layer[] {POLICY, MAC, IDENTITY},
                "reflection",
                "changed-identity");
    }

    /** A rule of the profile signal-hardened. */
    private static void lowOrder(RefusedFirst first, Protobuf genuine) {
        Scene.Session session = first.session();
        for (String point : new String[] {"zero", "order_8_first"}) {
            Bytes low = Curve.key(Curve.lowOrder().get(point));
            lowOrder(first, "base_key_low_order_" + point, genuine.set(Wire.BASE_KEY, low));
            lowOrder(first, "identity_low_order_" + point, genuine.set(Wire.IDENTITY_KEY, low));
            Protobuf inner = session.chain().fields(0, "hello").set(Wire.RATCHET_KEY, low);
            lowOrder(
                    first,
                    "ratchet_key_low_order_" + point,
                    session.fields(session.chain().signed(0, Wire.VERSION, inner)));
        }
    }

    private static void lowOrder(RefusedFirst first, String id, Protobuf fields) {
        first.afterwards(first.file()
                .add(id, "a key of small order", "low-order", "no-state-change")
                .requirements("KEY-010", "REC-007", "ID-004")
                .step(receivePreKey(Deviations.concat(Wire.VERSION, fields.encode()))
                        .refuses(POLICY, "low-order-key")));
    }

    private static void bytes(RefusedFirst first, Protobuf genuine) {
        Bytes whole = Deviations.concat(Wire.VERSION, genuine.encode());
        first.refused("empty", "no bytes at all", Bytes.empty(), new Layer[] {PARSE}, "truncated", "empty-field");
        for (int length : new int[] {1, 2, 40, 90, whole.size() - 1}) {
            first.refused(
                    "truncated_to_" + length,
                    "the first " + length + " bytes",
                    Deviations.truncate(whole, length),
                    new Layer[] {PARSE},
                    "truncated");
        }
        for (String version : new String[] {"03", "23", "43", "f3"}) {
            first.refused(
                    "outer_version_byte_" + version,
                    "the outer version byte is " + version,
                    Deviations.replaceByte(whole, 0, Integer.parseInt(version, 16)),
                    new Layer[] {VERSION},
                    version.startsWith("0") || version.startsWith("2") ? "legacy-version" : "unknown-version");
        }
    }
}
