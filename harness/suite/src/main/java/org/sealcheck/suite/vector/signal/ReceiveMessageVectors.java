package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.DECRYPT;
import static org.sealcheck.contract.Layer.LIMIT;
import static org.sealcheck.contract.Layer.MAC;
import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.REPLAY;
import static org.sealcheck.contract.Layer.STATE;
import static org.sealcheck.contract.Layer.VERSION;
import static org.sealcheck.suite.vector.signal.Scene.plaintext;
import static org.sealcheck.suite.vector.signal.Scene.receive;
import static org.sealcheck.suite.vector.signal.Scene.receivePreKey;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Bob has a session and receives its second message with one thing wrong; the genuine one follows. */
final class ReceiveMessageVectors implements VectorSource {
    private static final int NEXT = 1;

    @Override
    public String path() {
        return "signal/session/receive_altered_message";
    }

    @Override
    public void write(FileBuilder file) {
        Scene scene = new Scene(file);
        file.title("messages altered within a session")
                .requirements("MSG-002", "REC-006")
                .derivation("after a genuine first message, the second with one deviation; then the genuine one")
                .given(scene.bobGiven());
        Scene.Session session = scene.session("session", true);
        altered(file, session);
        authentic(file, session);
        counters(file, session);
        wrongPlace(file, scene, session);
    }

    private static void altered(FileBuilder file, Scene.Session session) {
        Ratchet chain = session.chain();
        Bytes message = chain.message(NEXT, "two");
        Protobuf fields = chain.fields(NEXT, "two");
        Bytes mac = Deviations.slice(message, message.size() - Wire.MAC_LENGTH, message.size());
        int last = 8 * message.size() - 1;
        badMac(
                file,
                "mac_last_bit",
                "the last bit of the MAC is flipped",
                session,
                Deviations.flipBit(message, last),
                "altered-mac");
        badMac(
                file,
                "mac_zero",
                "a MAC of zeros",
                session,
                Wire.framed(Wire.VERSION, fields, Bytes.of(new byte[8])),
                "altered-mac");
        badMac(
                file,
                "ciphertext_last_bit",
                "the last bit of the ciphertext is flipped",
                session,
                Deviations.flipBit(message, last - 64),
                "altered-ciphertext");
        badMac(
                file,
                "counter_2",
                "counter 2 instead of 1",
                session,
                Wire.framed(Wire.VERSION, fields.set(Wire.COUNTER, 2), mac),
                "altered-header");
        badMac(
                file,
                "previous_counter_5",
                "previousCounter 5 instead of 0",
                session,
                Wire.framed(Wire.VERSION, fields.set(Wire.PREVIOUS_COUNTER, 5), mac),
                "altered-header");
        badMac(
                file,
                "ratchet_key_other",
                "another ratchet key, as if Alice had turned the ratchet",
                session,
                Wire.framed(
                        Wire.VERSION,
                        fields.set(
                                Wire.RATCHET_KEY,
                                KeyPair.named(file, "other key").publicKey()),
                        mac),
                "altered-header");
        badMac(
                file,
                "unknown_field",
                "a field nobody knows was appended",
                session,
                Wire.framed(Wire.VERSION, fields.varint(99, 1), mac),
                "unknown-field");
        badMac(
                file,
                "fields_reversed",
                "the fields in reverse order",
                session,
                Wire.framed(Wire.VERSION, fields.reverse(), mac),
                "field-order");
        badMac(
                file,
                "version_byte_34",
                "the version byte became 34",
                session,
                Deviations.replaceByte(message, 0, 0x34),
                "low-nibble");
        Ratchet reflected = new Ratchet(
                file, chain.receiver(), chain.sender(), chain.rootKey(), chain.ratchetKey(), 0, chain.chainKeys());
        badMac(
                file,
                "identities_swapped",
                "a MAC over the identities in the other order",
                session,
                reflected.message(NEXT, "two"),
                "wrong-identity-order");
        Ratchet toHerself = new Ratchet(
                file, chain.sender(), chain.sender(), chain.rootKey(), chain.ratchetKey(), 0, chain.chainKeys());
        badMac(
                file,
                "sender_twice",
                "a MAC over the sender's identity twice",
                session,
                toHerself.message(NEXT, "two"),
                "wrong-identity-order");
        for (String version : new String[] {"23", "43"}) {
            refused(
                            file,
                            "version_byte_" + version,
                            "the version byte became " + version,
                            session,
                            Deviations.replaceByte(message, 0, Integer.parseInt(version, 16)),
                            new Layer[] {VERSION},
                            version.equals("23") ? "legacy-version" : "unknown-version")
                    .requirements("WIRE-003");
        }
        for (int length : new int[] {0, 8, 9, message.size() - 1}) {
            refused(
                            file,
                            "truncated_to_" + length,
                            "the first " + length + " bytes",
                            session,
                            Deviations.truncate(message, length),
                            new Layer[] {PARSE, MAC},
                            "truncated")
                    .requirements("WIRE-008");
        }
        refused(
                        file,
                        "byte_after",
                        "a zero byte follows",
                        session,
                        Deviations.append(message, "00"),
                        new Layer[] {PARSE, MAC},
                        "trailing-bytes")
                .requirements("WIRE-008", "MSG-002");
    }

    /** A sender with all keys that writes nonsense: authentic, and still refused; or odd, and accepted. */
    private static void authentic(FileBuilder file, Scene.Session session) {
        Ratchet chain = session.chain();
        String[] names = {"padding_zero", "padding_17", "padding_uneven", "padding_ff"};
        String[] blocks = {"00".repeat(16), "11".repeat(16), "00".repeat(14) + "0302", "ff".repeat(16)};
        for (int i = 0; i < names.length; i++) {
            Bytes ciphertext = Ratchet.encryptBlocks(chain.keys(NEXT), Bytes.hex(blocks[i]));
            refused(
                            file,
                            names[i],
                            "authentic, and decrypts to a block without padding",
                            session,
                            chain.signed(NEXT, Wire.VERSION, chain.fields(NEXT, ciphertext)),
                            new Layer[] {DECRYPT},
                            "padding")
                    .requirements("MSG-001");
        }
        for (int length : new int[] {0, 1, 15, 17}) {
            refused(
                            file,
                            "ciphertext_of_" + length,
                            "authentic, with a ciphertext of " + length + " bytes",
                            session,
                            chain.signed(
                                    NEXT,
                                    Wire.VERSION,
                                    chain.fields(NEXT, file.random().bytes("blocks", length))),
                            new Layer[] {DECRYPT, PARSE},
                            "padding",
                            "empty-field")
                    .requirements("MSG-001");
        }
        Protobuf fields = chain.fields(NEXT, "two");
        accepted(
                file,
                "authentic_unknown_field",
                "a field nobody knows, under the MAC",
                session,
                chain.signed(NEXT, Wire.VERSION, fields.varint(99, 1)),
                "unknown-field");
        accepted(
                file,
                "authentic_fields_reversed",
                "the fields in reverse order, under the MAC",
                session,
                chain.signed(NEXT, Wire.VERSION, fields.reverse()),
                "field-order");
        accepted(
                file,
                "authentic_version_byte_34",
                "the version byte 34, under the MAC",
                session,
                chain.signed(NEXT, Bytes.hex("34"), fields),
                "low-nibble");
        accepted(
                file,
                "authentic_no_previous_counter",
                "no previousCounter, under the MAC",
                session,
                chain.signed(NEXT, Wire.VERSION, fields.drop(Wire.PREVIOUS_COUNTER)),
                "missing-field");
    }

    private static void counters(FileBuilder file, Scene.Session session) {
        Ratchet chain = session.chain();
        for (long counter : new long[] {0x8000_0000L, 0xffff_fffeL, 0xffff_ffffL}) {
            Protobuf fields = chain.fields(NEXT, "two").set(Wire.COUNTER, counter);
            refused(
                            file,
                            "counter_" + counter,
                            "the counter " + counter,
                            session,
                            chain.signed(NEXT, Wire.VERSION, fields),
                            new Layer[] {LIMIT},
                            "large-number",
                            "limit")
                    .requirements("WIRE-012", "LIM-005");
        }
        Protobuf largest = chain.fields(NEXT, "two").set(Wire.COUNTER, 0x7fff_ffffL);
        refused(
                        file,
                        "counter_2147483647",
                        "the largest counter there is: too far ahead",
                        session,
                        chain.signed(NEXT, Wire.VERSION, largest),
                        new Layer[] {LIMIT},
                        "large-number",
                        "limit")
                .requirements("LIM-001");
    }

    private static void wrongPlace(FileBuilder file, Scene scene, Scene.Session session) {
        Bytes message = session.chain().message(NEXT, "two");
        file.add("from_stranger", "a genuine message under a name Bob has no session with", "wrong-address")
                .requirements("REC-008")
                .step(first(session))
                .step(Scene.decrypt("$bob", Scene.address("carol"), "message", message)
                        .refuses(STATE, "no-session"))
                .step(receive(message).answers(plaintext("two")));
        file.add("from_other_device", "a genuine message under Alice's other device", "wrong-address")
                .requirements("REC-008")
                .step(first(session))
                .step(Scene.decrypt("$bob", Scene.address("alice").with("deviceId", 2), "message", message)
                        .refuses(STATE, "no-session"))
                .step(receive(message).answers(plaintext("two")));
        refused(
                file,
                "as_prekey_message",
                "a SignalMessage called a PreKeySignalMessage",
                session,
                message,
                new Layer[] {PARSE, VERSION},
                "wrong-wire-type");
        file.add("prekey_as_message", "a PreKeySignalMessage called a SignalMessage", "wrong-wire-type")
                .requirements("WIRE-008")
                .step(first(session))
                .step(receive(session.first(NEXT, "two")).refuses(PARSE, MAC))
                .step(receive(message).answers(plaintext("two")));
        Scene.Session other = scene.session("second session", false);
        badMac(
                file,
                "of_other_session",
                "a message of a session that Bob does not have",
                session,
                other.chain().message(NEXT, "two"),
                "wrong-session");
        refused(
                        file,
                        "seen_before",
                        "the first message once more",
                        session,
                        session.chain().message(0, "one"),
                        new Layer[] {REPLAY},
                        "replay")
                .requirements("MSG-015");
    }

    private static void badMac(
            FileBuilder file, String id, String comment, Scene.Session session, Bytes bad, String... flags) {
        CaseBuilder refused = file.add(id, comment, flags).step(first(session));
        refused.step(receive(bad).refuses(MAC, "bad-mac"));
        refused.step(receive(session.chain().message(NEXT, "two")).answers(plaintext("two")));
    }

    private static CaseBuilder refused(
            FileBuilder file,
            String id,
            String comment,
            Scene.Session session,
            Bytes bad,
            Layer[] layers,
            String... flags) {
        CaseBuilder refused = file.add(id, comment, flags).step(first(session));
        refused.step(
                id.startsWith("as_prekey")
                        ? receivePreKey(bad).refuses(layers)
                        : receive(bad).refuses(layers));
        return refused.step(receive(session.chain().message(NEXT, "two")).answers(plaintext("two")));
    }

    private static void accepted(
            FileBuilder file, String id, String comment, Scene.Session session, Bytes message, String flag) {
        file.add(id, comment, flag)
                .requirements("WIRE-004", "WIRE-007")
                .step(first(session))
                .step(receive(message).answers(plaintext("two")));
    }

    private static StepBuilder first(Scene.Session session) {
        return receivePreKey(session.first(0, "one")).answers(plaintext("one"));
    }
}
