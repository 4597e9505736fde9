package org.sealcheck.suite.vector.mtproto.chat;

import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Requests to send again that nobody can meet: the chat is closed. Those that can be met are in the transcripts. */
final class ResendVectors implements VectorSource {
    @Override
    public String path() {
        return "mtproto/chat/resend";
    }

    @Override
    public void write(FileBuilder file) {
        ChatScene scene = new ChatScene(file);
        file.title("requests to send messages again")
                .requirements("MT-SEQ-026")
                .profile("mtproto-sequence-strict")
                .derivation("the chat has sent messages 0, 1 and 2, the first of them the notice of its layer")
                .given(scene.given());
        for (ChatRole self : ChatRole.values()) {
            String to = self == ChatRole.CREATOR ? "_to_creator" : "_to_responder";
            met(scene, self, "all" + to, 0, 2);
            met(scene, self, "first" + to, 0, 0);
            met(scene, self, "last" + to, 2, 2);
            unmet(scene, self, "backwards" + to, "from message 2 to message 1", 2, 1, "MT-SEQ-026");
            unmet(scene, self, "unsent" + to, "from message 3, which was not sent", 3, 3, "MT-SEQ-028");
            unmet(scene, self, "beyond_last" + to, "up to message 3, which was not sent", 1, 3, "MT-SEQ-028");
            unmet(scene, self, "too_many" + to, "1001 messages", 0, 1000, "MT-SEQ-027");
            unmet(scene, self, "all_numbers" + to, "every number there is", 0, (1 << 30) - 1, "MT-SEQ-027");
            parity(scene, self, "start_of_other_party" + to, "start_seq_no of the other parity", 1, 0);
            parity(scene, self, "end_of_other_party" + to, "end_seq_no of the other parity", 0, 1);
            parity(scene, self, "numbers_of_other_party" + to, "both of the other parity", 1, 1);
            acknowledged(scene, self, to);
            behindGap(scene, self, to);
        }
        negative(scene);
    }

    private static void met(ChatScene scene, ChatRole self, String id, int first, int last) {
        ChatCase chat = prepared(scene, self, "asks_for_" + id, "messages " + first + " to " + last, "lost")
                .requirements("MT-SEQ-023");
        chat.takes(chat.service(new Act.Resend(chat.insider.theirOut(first), chat.insider.theirOut(last))));
        Mail after = chat.text("the chat goes on");
        chat.shows(after, after);
    }

    private static void unmet(
            ChatScene scene, ChatRole self, String id, String comment, int first, int last, String requirement) {
        ChatCase chat =
                prepared(scene, self, "asks_" + id, comment, "altered-header").requirements(requirement);
        chat.closes(chat.service(new Act.Resend(chat.insider.theirOut(first), chat.insider.theirOut(last))));
    }

    private static void parity(ChatScene scene, ChatRole self, String id, String comment, int start, int end) {
        ChatCase chat = prepared(scene, self, "asks_" + id, comment, "altered-header");
        chat.closes(chat.service(new Act.Resend(chat.insider.theirOut(1) ^ start, chat.insider.theirOut(1) ^ end)));
    }

    private static void acknowledged(ChatScene scene, ChatRole self, String to) {
        ChatCase chat = prepared(
                        scene,
                        self,
                        "asks_for_acknowledged" + to,
                        "message 0, which the request acknowledges",
                        "replay")
                .requirements("MT-SEQ-028");
        chat.insider.acknowledge(1);
        chat.closes(chat.service(new Act.Resend(chat.insider.theirOut(0), chat.insider.theirOut(0))));
    }

    private static void behindGap(ChatScene scene, ChatRole self, String to) {
        ChatCase chat = prepared(
                        scene,
                        self,
                        "asks_unsent_behind_a_gap" + to,
                        "the request is looked at before its turn",
                        "lost")
                .requirements("MT-SEQ-021", "MT-SEQ-028");
        chat.insider.skip(1);
        chat.closes(chat.service(new Act.Resend(chat.insider.theirOut(0), chat.insider.theirOut(70))));
    }

    private static void negative(ChatScene scene) {
        ChatCase chat = prepared(scene, ChatRole.RESPONDER, "asks_from_negative", "from message -1", "altered-header");
        chat.closes(chat.service(new Act.Resend(chat.insider.theirOut(-1), chat.insider.theirOut(1))));
    }

    private static ChatCase prepared(ChatScene scene, ChatRole self, String id, String comment, String flag) {
        return scene.addAs(self, id, comment, flag).sends("one").sends("two");
    }
}
