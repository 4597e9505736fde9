package org.sealcheck.suite.vector.mtproto.chat;

import static org.sealcheck.contract.Layer.MAC;
import static org.sealcheck.contract.Layer.VERSION;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Messages in version 1.0 and in 2.0. A number is one of 2.0 in layer 144 unless its letter says otherwise. */
final class VersionVectors implements VectorSource {
    @Override
    public String path() {
        return "mtproto/chat/versions";
    }

    @Override
    public void write(FileBuilder file) {
        ChatScene scene = new ChatScene(file);
        file.title("from version 1.0 to 2.0")
                .requirements("MT-V1-103")
                .derivation(
                        "o: a text in version 1.0 and layer 46; n: one in 2.0 and layer 46; N: one in 2.0 and layer 144")
                .given(scene.given());
        for (ChatRole self : ChatRole.values()) {
            String to = self == ChatRole.CREATOR ? "_to_creator" : "_to_responder";
            read(scene, self, "first" + to, "o");
            read(scene, self, "three" + to, "ooo");
            read(scene, self, "then_2" + to, "oonN");
            read(scene, self, "only_2_below_73" + to, "nn");
            refused(scene, self, "after_2" + to, "n", 'o', "MT-V1-103");
            refused(scene, self, "after_73" + to, "N", 'o', "MT-V1-103");
            refused(scene, self, "later_after_2" + to, "oNNN", 'o', "MT-V1-103");
            inGap(scene, self, to);
            abovePending(scene, self, to);
            highLayer(scene, self, to);
        }
        noticeInVersion1(scene);
        forged(scene);
        waitingDowngrade(scene);
    }

    private static void read(ChatScene scene, ChatRole self, String id, String kinds) {
        ChatCase chat = scene.addAs(self, "read_" + id, "the messages " + kinds, "legacy-version")
                .requirements("MT-V1-102");
        for (char kind : kinds.toCharArray()) {
            Mail mail = mail(chat, kind, chat.insider.sent());
            chat.insider.skip(1);
            chat.shows(mail, mail);
        }
    }

    private static void refused(
            ChatScene scene, ChatRole self, String id, String before, char kind, String requirement) {
        ChatCase chat = scene.addAs(self, "refused_" + id, "after " + before + " a message in 1.0", "legacy-version")
                .requirements(requirement);
        for (char each : before.toCharArray()) {
            Mail mail = mail(chat, each, chat.insider.sent());
            chat.insider.skip(1);
            chat.shows(mail, mail);
        }
        // Without a gap 1.0 is not even tried, or it is and refused.
        chat.refuses(mail(chat, kind, chat.insider.sent()).packet(), MAC, VERSION);
        Mail good = mail(chat, 'N', chat.insider.sent());
        chat.shows(good, good);
    }

    private static void inGap(ChatScene scene, ChatRole self, String to) {
        ChatCase chat = scene.addAs(
                        self,
                        "missing_1_before_2" + to,
                        "message 1 in 2.0 comes before message 0 in 1.0",
                        "legacy-version",
                        "lost")
                .requirements("MT-V1-104");
        Mail old = mail(chat, 'o', 0);
        Mail newer = mail(chat, 'N', 1);
        chat.takes(newer).shows(old, old, newer).refuses(mail(chat, 'o', 2).packet(), MAC, VERSION);
    }

    private static void abovePending(ChatScene scene, ChatRole self, String to) {
        ChatCase chat = scene.addAs(
                self,
                "behind_gap_after_2" + to,
                "message 1 in 2.0 waits for message 0: message 2 in 1.0 is refused nevertheless",
                "legacy-version",
                "lost");
        Mail missing = mail(chat, 'N', 0);
        Mail newer = mail(chat, 'N', 1);
        chat.takes(newer).refuses(mail(chat, 'o', 2).packet(), VERSION, MAC).shows(missing, missing, newer);
    }

    private static void highLayer(ChatScene scene, ChatRole self, String to) {
        for (int layer : new int[] {72, 73, 144}) {
            ChatCase chat = scene.addAs(
                            self,
                            "version_1_in_layer_" + layer + to,
                            "a message in 1.0 that says layer " + layer,
                            "legacy-version")
                    .requirements(layer < 73 ? "MT-V1-102" : "MT-V1-106");
            chat.insider.speak(layer);
            Mail mail = chat.version1(chat.insider.at(0, chat.insider.text("in 1.0")));
            if (layer < 73) {
                chat.shows(mail, mail);
            } else {
                chat.profile("mtproto-versions-strict").refuses(mail, VERSION, "downgrade");
            }
        }
    }

    private static void noticeInVersion1(ChatScene scene) {
        ChatCase chat = scene.add(
                        "notice_in_version_1", "NotifyLayer(101) in version 1.0 and layer 46", "legacy-version")
                .requirements("MT-V1-102", "MT-LAYER-007");
        chat.insider.speak(46);
        Mail mail = chat.version1(chat.insider.next(chat.insider.service(new Act.NotifyLayer(101))));
        chat.takes(mail).knowsLayer(101);
    }

    private static void forged(ChatScene scene) {
        for (int bit : new int[] {64, 200, 500}) {
            ChatCase chat = scene.add(
                            "version_1_flipped_bit_" + bit, "a message in 1.0 with bit " + bit + " flipped", "bit-flip")
                    .requirements("MT-V1-102");
            Mail mail = mail(chat, 'o', 0);
            Bytes data = Deviations.flipBit(mail.packet().data(), bit);
            chat.refuses(new Packet(mail.packet().randomId(), data), MAC, "bad-message-key")
                    .shows(mail, mail);
        }
        ChatCase reflected = scene.add(
                        "version_1_reflected_numbers",
                        "in 1.0 a packet of one's own decrypts: its numbers tell",
                        "reflection")
                .requirements("MT-SEQ-004");
        reflected.insider.speak(46);
        var own = reflected.insider.at(0, reflected.insider.text("one's own"));
        reflected.closes(reflected.version1(own.withOut(own.out() ^ 1).withIn(own.in() ^ 1)));
    }

    /** Message 2 in 1.0 waits already when message 1 in 2.0 comes. */
    private static void waitingDowngrade(ChatScene scene) {
        ChatCase chat = scene.add(
                "version_1_waiting_when_2_comes",
                "message 2 in 1.0, message 1 in 2.0, then message 0",
                "legacy-version",
                "lost");
        Mail first = mail(chat, 'N', 0);
        Mail second = mail(chat, 'N', 1);
        Mail old = mail(chat, 'o', 2);
        chat.takes(old).takes(second).closes(first);
    }

    private static Mail mail(ChatCase chat, char kind, int raw) {
        chat.insider.speak(kind == 'N' ? ChatScene.LAYER : 46);
        var message = chat.insider.at(raw, chat.insider.text("message " + raw));
        return kind == 'o' ? chat.version1(message) : chat.mail(message);
    }
}
