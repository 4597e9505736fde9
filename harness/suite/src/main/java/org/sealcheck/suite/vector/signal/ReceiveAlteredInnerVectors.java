package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.MAC;
import static org.sealcheck.contract.Layer.VERSION;
import static org.sealcheck.suite.vector.signal.Scene.receivePreKey;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Bob receives a first message whose inner SignalMessage is altered. */
final class ReceiveAlteredInnerVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/session/receive_altered_inner";
    }

    @Override
    public void write(FileBuilder file) {
        Scene scene = new Scene(file);
        file.title("first messages whose inner message is altered")
                .requirements("MSG-002", "SESS-018", "REC-006")
                .derivation("a genuine first message with one deviation; the genuine one follows")
                .given(scene.bobGiven());
        RefusedFirst first = new RefusedFirst(file, scene.session("session", true));
        fields(first);
        versions(first);
        pinning(first);
    }

    private static void fields(RefusedFirst first) {
        Scene.Session session = first.session();
        Ratchet chain = session.chain();
        Bytes message = chain.message(0, "hello");
        Protobuf fields = chain.fields(0, "hello");
        Bytes mac = Deviations.slice(message, message.size() - Wire.MAC_LENGTH, message.size());
        for (int i = 0; i < Wire.MAC_LENGTH; i++) {
            first.innerRefused(
                    "mac_byte_" + i,
                    "byte " + i + " of the MAC is altered",
                    Deviations.flipBit(message, 8 * (message.size() - Wire.MAC_LENGTH + i)),
                    "altered-mac");
        }
        first.innerRefused(
                "inner_ciphertext",
                "the first bit of the ciphertext is flipped",
                Wire.framed(Wire.VERSION, fields.change(Wire.CIPHERTEXT, f -> Deviations.flipBit(f, 16)), mac),
                "altered-ciphertext");
        first.innerRefused(
                "inner_counter",
                "counter 1 instead of 0",
                Wire.framed(Wire.VERSION, fields.set(Wire.COUNTER, 1), mac),
                "altered-header");
        first.innerRefused(
                "inner_previous_counter",
                "previousCounter 1 instead of 0",
                Wire.framed(Wire.VERSION, fields.set(Wire.PREVIOUS_COUNTER, 1), mac),
                "altered-header");
        first.innerRefused(
                "inner_ratchet_key",
                "another ratchet key",
                Wire.framed(
                        Wire.VERSION,
                        fields.set(
                                Wire.RATCHET_KEY,
                                KeyPair.named(first.file(), "other key").publicKey()),
                        mac),
                "altered-header");
        first.innerRefused(
                "inner_unknown_field",
                "a field nobody knows was appended",
                Wire.framed(Wire.VERSION, fields.varint(99, 1), mac),
                "unknown-field");
        first.innerRefused(
                "inner_version_byte_34",
                "the version byte inside became 34",
                Deviations.replaceByte(message, 0, 0x34),
                "low-nibble");
        Scene.Session second = session.scene().session("second session", true);
        first.innerRefused(
                "inner_of_other_session",
                "the message of another session inside",
                second.chain().message(0, "hello"),
                "wrong-session");
    }

    private static void versions(RefusedFirst first) {
        Scene.Session session = first.session();
        Bytes message = session.chain().message(0, "hello");
        for (String version : new String[] {"23", "43"}) {
            Bytes inner = Deviations.replaceByte(message, 0, Integer.parseInt(version, 16));
            first.refused(
                    "inner_version_byte_" + version,
                    "the version byte inside is " + version,
                    session.wrapped(inner),
                    new Layer[] {VERSION, MAC},
                    version.startsWith("2") ? "legacy-version" : "unknown-version");
        }
    }

    /** A rule of the profile signal-hardened. */
    private static void pinning(RefusedFirst first) {
        Scene.Session session = first.session();
        Bytes message = session.chain().message(0, "hello");
        Bytes forged = session.wrapped(Deviations.flipBit(message, 8 * message.size() - 1));
        first.afterwards(first.file()
                .add("forged_pins_nothing", "a forged first message: no identity is pinned", "no-state-change")
                .requirements("ID-004", "REC-007")
                .step(receivePreKey(forged).refuses(MAC, "bad-mac"))
                .step(Scene.pinned(Fields.of("identityKey", null)))
                .step(Scene.hasSession("$bob", Scene.ALICE, false)));
    }
}
