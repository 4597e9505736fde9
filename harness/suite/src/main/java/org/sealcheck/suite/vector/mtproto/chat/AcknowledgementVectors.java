package org.sealcheck.suite.vector.mtproto.chat;

import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** What in_seq_no says of our own messages: how many were processed, never fewer than before, never more than were sent. */
final class AcknowledgementVectors implements VectorSource {
    @Override
    public String path() {
        return "mtproto/chat/acknowledgement";
    }

    @Override
    public void write(FileBuilder file) {
        ChatScene scene = new ChatScene(file);
        file.title("what messages acknowledge")
                .requirements("MT-SEQ-013")
                .derivation("the chat has sent the notice of its layer, and then as many texts as the steps say")
                .given(scene.given());
        for (int acknowledged = 0; acknowledged <= 3; acknowledged++) {
            ChatCase chat = scene.add(
                            "acknowledges_" + acknowledged + "_of_3",
                            "acknowledges " + acknowledged + " of 3 messages",
                            "boundary")
                    .requirements("MT-SEQ-013", "MT-SEQ-014");
            sendTwo(chat);
            chat.insider.acknowledge(acknowledged);
            Mail mail = chat.text("acknowledges");
            chat.shows(mail, mail).keeps(3 - acknowledged);
        }
        for (int acknowledged : new int[] {4, 5, 6, 100, 1 << 29, (1 << 30) - 1}) {
            ChatCase chat = scene.add(
                    "acknowledges_" + acknowledged + "_of_only_3",
                    "acknowledges " + acknowledged + " messages where 3 were sent",
                    acknowledged == 4 ? "boundary" : "altered-header");
            sendTwo(chat);
            chat.insider.acknowledge(acknowledged);
            chat.closes(chat.text("acknowledges too much"));
        }
        for (ChatRole self : ChatRole.values()) {
            decreasing(scene, self);
        }
        waiting(scene);
    }

    private static void sendTwo(ChatCase chat) {
        chat.sends("one").sends("two");
    }

    private static void decreasing(ChatScene scene, ChatRole self) {
        String who = self == ChatRole.CREATOR ? "creator" : "responder";
        for (int[] pair : new int[][] {{3, 2}, {3, 0}, {1, 0}}) {
            ChatCase chat = scene.addAs(
                            self,
                            "acknowledges_" + pair[0] + "_then_" + pair[1] + "_to_" + who,
                            "acknowledges " + pair[0] + " messages, and then " + pair[1],
                            "altered-header")
                    .requirements("MT-SEQ-012");
            sendTwo(chat);
            chat.insider.acknowledge(pair[0]);
            Mail first = chat.text("first");
            chat.insider.acknowledge(pair[1]);
            chat.shows(first, first).closes(chat.text("second"));
        }
        ChatCase same = scene.addAs(
                        self, "acknowledges_2_twice_to_" + who, "acknowledges 2 messages, and again 2", "boundary")
                .requirements("MT-SEQ-012");
        sendTwo(same);
        same.insider.acknowledge(2);
        Mail first = same.text("first");
        Mail second = same.text("second");
        same.shows(first, first).shows(second, second);
    }

    /** A message behind a gap says nothing yet of what it acknowledges. */
    private static void waiting(ChatScene scene) {
        ChatCase chat = scene.add(
                        "acknowledges_too_much_behind_a_gap",
                        "closed only when the gap is, which it then must be",
                        "lost")
                .requirements("MT-SEQ-013", "MT-SEQ-010");
        Mail missing = chat.text("missing");
        chat.insider.acknowledge(9);
        Mail behind = chat.text("behind");
        chat.takes(behind).closes(missing);
        ChatCase kept = scene.add(
                        "acknowledges_behind_a_gap", "nothing leaves the store before the gap is closed", "lost")
                .requirements("MT-SEQ-014", "MT-SEQ-010");
        kept.sends("one");
        Mail first = kept.text("missing");
        kept.insider.acknowledge(2);
        Mail second = kept.text("behind");
        kept.takes(second).keeps(3).shows(first, first, second).keeps(1);
    }
}
