package org.sealcheck.suite.vector.mtproto.chat;

import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.secretchat.Insider;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** What a chat sends, byte for byte, where all its random bytes are given. The insider has read every packet. */
final class TranscriptVectors implements VectorSource {
    private static final int ENTROPY = 600;

    @Override
    public String path() {
        return "mtproto/chat/transcripts";
    }

    @Override
    public void write(FileBuilder file) {
        ChatScene scene = new ChatScene(file);
        file.title("what a chat sends")
                .requirements("MT-SEQ-001")
                .needs("entropy-injected")
                .derivation(
                        "packets of the reference; for each message 8 bytes of the entropy are its random_id, unless that is"
                                + " given, 15 its random_bytes, one the number of extra blocks of padding modulo 16, the rest padding");
        for (ChatRole self : ChatRole.values()) {
            String as = self == ChatRole.CREATOR ? "creator_" : "responder_";
            Player notice = new Player(scene, self, as + "notice", "the notice of the layer, MT-LAYER-011");
            notice.builder.requirements("MT-LAYER-011", "MT-LAYER-010", "MT-SEQ-003");
            notice.create();
            Player texts = new Player(scene, self, as + "three_texts", "three texts one after the other");
            texts.create();
            texts.builder.requirements("MT-SEQ-001", "MT-SEQ-003", "MT-SEQ-031");
            texts.send("one");
            texts.send("two");
            texts.send("");
            answers(scene, self, as);
            resends(scene, self, as);
            destroys(scene, self, as);
            asksForMissing(scene, self, as);
        }
    }

    private static void answers(ChatScene scene, ChatRole self, String as) {
        Player player = new Player(scene, self, as + "answers", "a text in layer 144 is answered in layer 144");
        player.builder.requirements("MT-SEQ-002", "MT-LAYER-010", "MT-V1-101");
        player.create();
        player.receive(player.insider.sendText("in layer 144"));
        player.send("answer");
    }

    private static void resends(ChatScene scene, ChatRole self, String as) {
        Player player = new Player(scene, self, as + "resends", "the same bytes once more, and only once");
        player.builder.requirements("MT-SEQ-023", "MT-SEQ-025");
        player.create();
        player.send("one");
        player.send("two");
        Act resend = new Act.Resend(player.insider.theirOut(0), player.insider.theirOut(1));
        player.receive(player.insider.sendService(resend));
        player.receive(player.insider.sendService(resend));
    }

    private static void destroys(ChatScene scene, ChatRole self, String as) {
        Player player = new Player(scene, self, as + "destroys", "a text is deleted, and then asked for");
        player.builder.requirements("MT-SEQ-015", "MT-SEQ-016");
        player.create();
        Bytes id = player.send("to be deleted");
        player.delete(id);
        Act resend = new Act.Resend(player.insider.theirOut(1), player.insider.theirOut(1));
        player.receive(player.insider.sendService(resend));
    }

    private static void asksForMissing(ChatScene scene, ChatRole self, String as) {
        Player player = new Player(scene, self, as + "asks", "messages 1 and 2 are missing, then 5");
        player.builder.requirements("MT-SEQ-018", "MT-SEQ-019");
        player.create();
        player.receive(player.insider.sendText("message 0"));
        player.insider.skip(2);
        player.receive(player.insider.sendText("message 3"));
        player.receive(player.insider.sendText("message 4"));
        player.insider.skip(1);
        player.receive(player.insider.sendText("message 6"));
    }

    /** Makes the calls of the reference, and writes down what it answers. */
    private static final class Player {
        final CaseBuilder builder;
        final Insider insider;
        private final ChatScene scene;
        private final ChatRole self;
        private final String id;
        private String chat = "";
        private int calls;

        Player(ChatScene scene, ChatRole self, String id, String comment) {
            this.scene = scene;
            this.self = self;
            this.id = id;
            this.builder = scene.file.add(id, comment, "known-answer");
            ChatRole other = self == ChatRole.CREATOR ? ChatRole.RESPONDER : ChatRole.CREATOR;
            int[] drawn = {0};
            this.insider = new Insider(other, scene.key, count -> {
                drawn[0]++;
                return scene.file.random().bytes(id + " insider " + drawn[0], count);
            });
        }

        void create() {
            Fields input = scene.input(self, ChatScene.LAYER).with("entropy", entropy());
            Fields result = scene.file.ask("mtproto.secret-chat.createChat", input);
            chat = result.text("chat");
            read(result);
            builder.step(StepBuilder.call("mtproto.secret-chat.createChat", input)
                    .bind("chat", "chat")
                    .answers(result.without("chat")));
        }

        Bytes send(String text) {
            Bytes randomId = scene.file.random().bytes(id + " random_id " + calls, 8);
            Fields input = Fields.of("randomId", randomId).with("text", text);
            step("send", input);
            return randomId;
        }

        void delete(Bytes randomId) {
            Fields action = Fields.of("kind", "delete-messages").with("randomIds", List.of(randomId));
            Fields input = Fields.of("randomId", scene.file.random().bytes(id + " random_id " + calls, 8))
                    .with("action", action);
            step("sendAction", input);
        }

        void receive(Packet packet) {
            step("receive", Fields.of("randomId", packet.randomId()).with("data", packet.data()));
        }

        private void step(String operation, Fields input) {
            Fields rest = input.with("now", ChatCase.NOW).with("entropy", entropy());
            Fields result = scene.file.ask("mtproto.secret-chat." + operation, rest.with("chat", chat));
            read(result);
            builder.step(StepBuilder.call("mtproto.secret-chat." + operation, rest.with("chat", "$chat"))
                    .answers(result));
        }

        private void read(Fields result) {
            List<Packet> packets = new ArrayList<>();
            for (Fields each : result.list("packets")) {
                packets.add(new Packet(each.bytes("randomId"), each.bytes("data")));
            }
            packets.forEach(insider::read);
        }

        private Bytes entropy() {
            calls++;
            return scene.file.random().bytes(id + " entropy " + calls, ENTROPY);
        }
    }
}
