package org.sealcheck.suite.vector.mtproto.chat;

import static org.sealcheck.contract.Layer.DECRYPT;
import static org.sealcheck.contract.Layer.MAC;
import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.POLICY;
import static org.sealcheck.contract.Layer.STATE;
import static org.sealcheck.contract.Layer.VERSION;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.secretchat.ChatKey;
import org.sealcheck.suite.secretchat.Insider;
import org.sealcheck.suite.secretchat.TlOutput;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Packets that are left out; the chat goes on with the genuine message that follows. */
final class MalformedPacketVectors implements VectorSource {
    @Override
    public String path() {
        return "mtproto/chat/left_out";
    }

    @Override
    public void write(FileBuilder file) {
        ChatScene scene = new ChatScene(file);
        file.title("packets that are left out of a chat")
                .requirements("MT-SEQ-033")
                .derivation("a genuine text with one deviation; then the genuine text")
                .given(scene.given());
        packets(scene);
        for (int length : new int[] {0, 1, 8, 14, 15, 16, 31, 253, 254, 300}) {
            randomBytes(scene, length);
        }
        for (int length : new int[] {4, 8, 12, 20, 24, 28, 32}) {
            header(scene, length);
        }
        ids(scene);
        bare(scene);
        contents(scene);
    }

    private static void packets(ChatScene scene) {
        ChatKey other = new ChatKey(scene.file.random().bytes("another key", 256));
        ChatCase unknown = scene.add("unknown_key", "under a key that the chat does not have", "wrong-key");
        Mail mail = unknown.text("genuine");
        after(
                unknown.requirements("MT-PFS-018", "MT-SEQ-033"),
                mail,
                unknown.insider.seal(mail.message(), other),
                STATE,
                "unknown-key");
        ChatCase zeros =
                scene.add("no_key", "under a fingerprint of zeros", "wrong-key").requirements("MT-PFS-018");
        Mail behind = zeros.text("genuine");
        Bytes data = behind.packet().data();
        Bytes renamed = Deviations.concat(Bytes.of(new byte[8]), Deviations.slice(data, 8, data.size()));
        after(zeros, behind, altered(behind, renamed), STATE, "unknown-key");
        for (int bit : new int[] {64, 190, 192, 400}) {
            ChatCase chat = scene.add("flipped_bit_" + bit, "bit " + bit + " flipped", "bit-flip");
            Mail genuine = chat.text("genuine");
            after(
                    chat,
                    genuine,
                    altered(genuine, Deviations.flipBit(genuine.packet().data(), bit)),
                    MAC,
                    "bad-message-key");
        }
        for (int length : new int[] {0, 8, 24, 39, 41, 55}) {
            ChatCase chat = scene.add("cut_to_" + length, "cut to " + length + " bytes", "truncated");
            Mail genuine = chat.text("genuine");
            after(
                    chat,
                    genuine,
                    altered(genuine, Deviations.truncate(genuine.packet().data(), length)),
                    PARSE,
                    "bad-packet");
        }
        ChatCase reflected = scene.add("sealed_as_receiver", "encrypted as if the receiver had sent it", "reflection");
        Mail genuine = reflected.text("genuine");
        Bytes own = scene.key.seal(
                org.sealcheck.contract.mtproto.ChatRole.RESPONDER,
                genuine.message().encode(),
                reflected.insider.random(32));
        after(reflected, genuine, altered(genuine, own), MAC, "bad-message-key");
    }

    private static void randomBytes(ChatScene scene, int length) {
        ChatCase chat = scene.add(
                        "random_bytes_" + length,
                        length + " random bytes",
                        length == 15 || length == 14 ? "boundary" : "wrong-length")
                .requirements("MT-SEQ-031");
        Mail genuine = chat.text("genuine");
        Mail with = chat.mail(genuine.message().withRandomBytes(chat.insider.random(length)));
        if (length >= 15) {
            chat.shows(with, with);
        } else {
            after(chat, genuine, with.packet(), POLICY, "short-random-bytes");
        }
    }

    private static void header(ChatScene scene, int length) {
        ChatCase chat = scene.add("ends_after_" + length, "the message ends after " + length + " bytes", "truncated")
                .requirements("MT-SEQ-030");
        Mail genuine = chat.text("genuine");
        Bytes body = Deviations.truncate(genuine.message().encode(), length);
        chat.refuses(chat.insider.sealBare(genuine.message().said().randomId(), body), PARSE);
        chat.shows(genuine, genuine);
    }

    private static void ids(ChatScene scene) {
        ChatCase chat = scene.add("other_random_id", "the server names another random_id", "altered-header")
                .requirements("MT-SEQ-032");
        Mail genuine = chat.text("genuine");
        after(chat, genuine, new Packet(Insider.id(1), genuine.packet().data()), POLICY, "random-id-mismatch");
    }

    private static void bare(ChatScene scene) {
        Act[] acts = {new Act.Noop(), new Act.Flush(), new Act.SetTtl(5), new Act.Resend(0, 0), new Act.AbortKey(1)};
        for (Act act : acts) {
            String name = act.getClass().getSimpleName();
            ChatCase chat = scene.add(
                            "bare_" + name.toLowerCase(java.util.Locale.ROOT),
                            name + " without a layer around it",
                            "missing-field")
                    .requirements("MT-LAYER-009");
            Mail genuine = chat.text("genuine");
            long id = chat.insider.randomId();
            Bytes body = new TlOutput()
                    .integer(0xaa48327d)
                    .number(id)
                    .bytes(chat.insider.random(15))
                    .act(act)
                    .toBytes();
            chat.refuses(chat.insider.sealBare(id, body), PARSE, VERSION).shows(genuine, genuine);
        }
        ChatCase chat = scene.add("bare_text", "a text without a layer around it", "missing-field")
                .requirements("MT-LAYER-009");
        Mail genuine = chat.text("genuine");
        Bytes body = new TlOutput()
                .integer(0x1f814f1f)
                .number(7)
                .bytes(chat.insider.random(15))
                .bytes(Bytes.hex("61"))
                .integer(0x089f5c4a)
                .toBytes();
        chat.refuses(chat.insider.sealBare(7, body), PARSE).shows(genuine, genuine);
    }

    private static void contents(ChatScene scene) {
        String[][] all = {
            {"unknown_constructor", "a constructor that no layer has", "efbeadde0000000000000000"},
            {"nothing_inside", "nothing inside", ""},
            {"not_a_message", "an action where a message belongs", "63dd2fa8"},
            {"huge_vector", "a list of 2^31 - 1 ids", "6041167300000000000000000443616515c4b51cffffff7f"}
        };
        for (String[] each : all) {
            ChatCase chat = scene.add("content_" + each[0], each[1], "truncated");
            Mail genuine = chat.text("genuine");
            Mail wrong = chat.mail(genuine.message().saying(chat.raw(Bytes.hex(each[2]))));
            chat.refuses(wrong.packet(), PARSE, DECRYPT).shows(genuine, genuine);
        }
    }

    private static Packet altered(Mail genuine, Bytes data) {
        return new Packet(genuine.packet().randomId(), data);
    }

    private static void after(ChatCase chat, Mail genuine, Packet wrong, Layer layer, String reason) {
        chat.refuses(wrong, layer, reason).shows(genuine, genuine);
    }
}
