package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.MAC;
import static org.sealcheck.suite.vector.signal.Scene.plaintext;
import static org.sealcheck.suite.vector.signal.Scene.receivePreKey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Senders that derive their keys in another way than the specification: Bob cannot read them. */
final class DerivationVectors implements VectorSource {
    private static final Bytes PREFIX = Bytes.hex("ff".repeat(32));
    private static final Bytes ZEROS = Bytes.of(new byte[32]);
    private static final Bytes TEXT = HkdfVectors.ascii("WhisperText");
    private static final Bytes RATCHET = HkdfVectors.ascii("WhisperRatchet");
    private static final Bytes MESSAGE_KEYS = HkdfVectors.ascii("WhisperMessageKeys");

    @Override
    public String path() {
        return "signal/session/receive_wrong_derivation";
    }

    @Override
    public void write(FileBuilder file) {
        Scene scene = new Scene(file);
        file.title("first messages of senders that derive otherwise")
                .requirements("SESS-007", "SESS-015")
                .derivation("keys derived with one step left out, swapped or altered; then the genuine first message")
                .given(scene.bobGiven());
        new Sender(scene).masterSecrets();
        new Sender(scene).sessionKeys();
        new Sender(scene).chains();
        new Sender(scene).messageKeys();
    }

    /** Alice's computation, step by step. */
    private static final class Sender {
        private final Scene scene;
        private final KeyPair base;
        private final List<Bytes> agreements;
        private final Scene.Session genuine;

        Sender(Scene scene) {
            this.scene = scene;
            base = KeyPair.named(scene.file, "session base key");
            genuine = scene.session("session", true);
            agreements = List.of(
                    agree(scene.alice, scene.signedPreKey),
                    agree(base, scene.bob),
                    agree(base, scene.signedPreKey),
                    agree(base, scene.oneTimePreKey));
        }

        void masterSecrets() {
            int[][] orders = {{1, 0, 2, 3}, {2, 1, 0, 3}, {0, 2, 1, 3}, {3, 0, 1, 2}, {0, 1, 3, 2}, {3, 2, 1, 0}};
            for (int[] order : orders) {
                List<Bytes> parts = new ArrayList<>(List.of(PREFIX));
                StringBuilder name = new StringBuilder();
                for (int i : order) {
                    parts.add(agreements.get(i));
                    name.append(i + 1);
                }
                secret("agreements_in_order_" + name, "the agreements in the order " + name, parts, "SESS-007");
            }
            for (int left = 0; left < 4; left++) {
                List<Bytes> parts = new ArrayList<>(List.of(PREFIX));
                List<Bytes> zeroed = new ArrayList<>(List.of(PREFIX));
                for (int i = 0; i < 4; i++) {
                    if (i != left) {
                        parts.add(agreements.get(i));
                    }
                    zeroed.add(i == left ? ZEROS : agreements.get(i));
                }
                String number = "agreement_" + (left + 1);
                secret(number + "_left_out", number.replace('_', ' ') + " is left out", parts, "SESS-007", "SESS-008");
                secret(
                        number + "_zero",
                        number.replace('_', ' ') + " is 32 zero bytes",
                        zeroed,
                        "SESS-007",
                        "SESS-008");
            }
            secret("no_prefix", "no ff^32 before the agreements", agreements, "SESS-009");
            List<Bytes> zeroPrefix = new ArrayList<>(agreements);
            zeroPrefix.add(0, ZEROS);
            secret("prefix_of_zeros", "32 zero bytes before the agreements", zeroPrefix, "SESS-009");
            List<Bytes> filled = List.of(PREFIX, agreements.get(0), agreements.get(1), agreements.get(2), ZEROS);
            refused(
                    "fourth_agreement_zero_filled",
                    "no one-time prekey, and zeros in place of the fourth agreement",
                    session(hkdf(3, concat(filled), null, TEXT), false),
                    "SESS-008");
            refused(
                    "one_time_prekey_concealed",
                    "four agreements, and a header without the one-time prekey's id",
                    session(hkdf(3, master(), null, TEXT), false),
                    "SESS-008");
        }

        void sessionKeys() {
            derived("label_ratchet", "the label WhisperRatchet", hkdf(3, master(), null, RATCHET));
            derived(
                    "label_with_zero",
                    "the label with a terminating zero",
                    hkdf(3, master(), null, Deviations.append(TEXT, "00")));
            derived("label_empty", "no label", hkdf(3, master(), null, Bytes.empty()));
            derived("salt_of_ff", "a salt of ff^32", hkdf(3, master(), PREFIX, TEXT));
            derived("hkdf_version_2", "HKDF of version 2", hkdf(2, master(), null, TEXT));
            derived(
                    "root_and_chain_swapped",
                    "the first half as chain key, the second as root key",
                    swap(hkdf(3, master(), null, TEXT)));
        }

        void chains() {
            Bytes agreement = agree(genuine.chain().ratchetKey(), scene.signedPreKey);
            Bytes root = hkdf(3, master(), null, TEXT);
            Bytes rootKey = Deviations.slice(root, 0, 32);
            chain("no_first_turn", "the chain of X3DH itself, without a first turn of the ratchet", root);
            chain(
                    "turn_root_and_chain_swapped",
                    "the ratchet step's halves swapped",
                    swap(hkdf(3, agreement, rootKey, RATCHET)));
            chain(
                    "turn_without_salt",
                    "the ratchet step without the root key as salt",
                    hkdf(3, agreement, null, RATCHET));
            chain("turn_label_text", "the ratchet step with the label WhisperText", hkdf(3, agreement, rootKey, TEXT));
            chain(
                    "turn_input_and_salt_swapped",
                    "root key as input, agreement as salt",
                    hkdf(3, rootKey, agreement, RATCHET));
            chain(
                    "turn_with_identity",
                    "the ratchet step agrees with Bob's identity key",
                    hkdf(3, agree(genuine.chain().ratchetKey(), scene.bob), rootKey, RATCHET));
            chain(
                    "turn_with_one_time_prekey",
                    "the ratchet step agrees with the one-time prekey",
                    hkdf(3, agree(genuine.chain().ratchetKey(), scene.oneTimePreKey), rootKey, RATCHET));
            chain(
                    "turn_with_base_key",
                    "the base key as first ratchet key in the derivation, another one in the header",
                    hkdf(3, agree(base, scene.signedPreKey), rootKey, RATCHET));
        }

        void messageKeys() {
            Bytes chainKey = genuine.chain().chainKeys().get(0);
            Bytes seed = Wire.hmac(chainKey, Bytes.hex("01"), Bytes.empty(), Bytes.empty());
            Bytes next = Wire.hmac(chainKey, Bytes.hex("02"), Bytes.empty(), Bytes.empty());
            keys(
                    "seed_unexpanded",
                    "the seed itself as cipher key and MAC key",
                    Deviations.concat(seed, seed, Deviations.slice(seed, 0, 16)));
            keys("seed_of_02", "message keys from HMAC(CK, 02)", hkdf(3, next, null, MESSAGE_KEYS, 80));
            keys(
                    "seed_is_chain_key",
                    "message keys from the chain key itself",
                    hkdf(3, chainKey, null, MESSAGE_KEYS, 80));
            keys(
                    "label_group",
                    "the label of group messages",
                    hkdf(3, seed, null, HkdfVectors.ascii("WhisperGroup"), 80));
            keys("keys_of_version_2", "HKDF of version 2", hkdf(2, seed, null, MESSAGE_KEYS, 80));
            Bytes good = hkdf(3, seed, null, MESSAGE_KEYS, 80);
            keys(
                    "cipher_and_mac_key_swapped",
                    "MAC key first, cipher key second",
                    Deviations.concat(
                            Deviations.slice(good, 32, 64),
                            Deviations.slice(good, 0, 32),
                            Deviations.slice(good, 64, 80)));
            keys(
                    "iv_first",
                    "IV first, as in group messages",
                    Deviations.concat(Deviations.slice(good, 16, 80), Deviations.slice(good, 0, 16)));
        }

        private void secret(String id, String comment, List<Bytes> parts, String... requirements) {
            refused(id, comment, session(hkdf(3, concat(parts), null, TEXT), true), requirements);
        }

        private void derived(String id, String comment, Bytes okm) {
            refused(id, comment, session(okm, true), "SESS-009");
        }

        /** @param okm root key and chain key of the first chain */
        private void chain(String id, String comment, Bytes okm) {
            Ratchet good = genuine.chain();
            Ratchet chain = new Ratchet(
                    scene.file,
                    good.sender(),
                    good.receiver(),
                    Deviations.slice(okm, 0, 32),
                    good.ratchetKey(),
                    0,
                    new ArrayList<>(List.of(Deviations.slice(okm, 32, 64))));
            refused(id, comment, new Scene.Session(scene, base, true, chain), "MSG-012");
        }

        /** @param keys cipher key, MAC key and IV of the first message, 80 bytes */
        private void keys(String id, String comment, Bytes keys) {
            Fields used =
                    Fields.of("cipherKey", Deviations.slice(keys, 0, 32)).with("iv", Deviations.slice(keys, 64, 80));
            Bytes ciphertext = Ratchet.encrypt(used, Ratchet.text("hello"));
            Bytes message = genuine.chain()
                    .signed(
                            Deviations.slice(keys, 32, 64),
                            Wire.VERSION,
                            genuine.chain().fields(0, ciphertext));
            refused(id, comment, genuine.wrapped(message), "KEY-008", "MSG-008");
        }

        private void refused(String id, String comment, Scene.Session wrong, String... requirements) {
            refused(id, comment, wrong.first(0, "hello"), requirements);
        }

        private void refused(String id, String comment, Bytes body, String... requirements) {
            CaseBuilder refused =
                    scene.file.add(id, comment, "wrong-derivation").requirements(requirements);
            refused.step(receivePreKey(body).refuses(MAC, "bad-mac"))
                    .step(receivePreKey(genuine.first(0, "hello")).answers(plaintext("hello")));
        }

        private Scene.Session session(Bytes okm, boolean withOneTimePreKey) {
            Fields keys =
                    Fields.of("rootKey", Deviations.slice(okm, 0, 32)).with("chainKey", Deviations.slice(okm, 32, 64));
            return scene.session("session", base, keys, withOneTimePreKey);
        }

        private Bytes master() {
            List<Bytes> parts = new ArrayList<>(agreements);
            parts.add(0, PREFIX);
            return concat(parts);
        }

        private Bytes agree(KeyPair ours, KeyPair theirs) {
            Fields input = Fields.of("privateKey", ours.privateKey()).with("publicKey", theirs.publicKey());
            return scene.file.ask("signal.keys.agree", input).bytes("sharedSecret");
        }

        private Bytes hkdf(int version, Bytes ikm, @Nullable Bytes salt, Bytes info) {
            return hkdf(version, ikm, salt, info, 64);
        }

        private Bytes hkdf(int version, Bytes ikm, @Nullable Bytes salt, Bytes info, int length) {
            Fields input = Fields.of("version", version)
                    .with("ikm", ikm)
                    .with("salt", salt == null ? ZEROS : salt)
                    .with("info", info)
                    .with("length", length);
            return scene.file.ask("signal.kdf.hkdf", input).bytes("okm");
        }

        private static Bytes swap(Bytes okm) {
            return Deviations.concat(Deviations.slice(okm, 32, 64), Deviations.slice(okm, 0, 32));
        }

        private static Bytes concat(List<Bytes> parts) {
            return Deviations.concat(parts.toArray(Bytes[]::new));
        }
    }
}
