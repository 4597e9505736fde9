package org.sealcheck.suite.vector.mtproto.chat;

import static org.sealcheck.contract.Layer.REPLAY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.secretchat.Layered;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Messages in every order, some twice; and numbers that nobody can have given. */
final class SequenceVectors implements VectorSource {
    private static final int[][] ORDERS = {
        {0, 1, 2, 3}, {1, 0, 2, 3}, {0, 2, 1, 3}, {3, 0, 1, 2}, {3, 2, 1, 0}, {0, 3, 2, 1}, {2, 3, 0, 1}, {1, 3, 2, 0}
    };
    private static final int[][] REPEATED = {{0, 0}, {0, 1, 0}, {0, 1, 1}, {2, 2, 0, 1}, {0, 2, 2, 1, 1}, {1, 0, 1, 0}};
    private static final int BY_OTHERS = Integer.MIN_VALUE;

    @Override
    public String path() {
        return "mtproto/chat/sequence";
    }

    @Override
    public void write(FileBuilder file) {
        ChatScene scene = new ChatScene(file);
        file.title("the order of messages, and their numbers")
                .requirements("MT-SEQ-011")
                .derivation("texts of an insider who has the key; each says which of its messages it is")
                .given(scene.given());
        for (int[] order : ORDERS) {
            inOrder(scene, order);
        }
        for (int[] order : REPEATED) {
            repeated(scene, order);
        }
        for (ChatRole self : ChatRole.values()) {
            wrongNumbers(scene, self);
        }
        services(scene);
        altered(scene);
        tooFar(scene);
    }

    private static void inOrder(ChatScene scene, int[] order) {
        ChatCase chat = scene.add("order_" + name(order), "messages " + name(order), "out-of-order")
                .requirements("MT-SEQ-010", "MT-SEQ-011");
        Mail[] all = mails(chat, order.length);
        int next = 0;
        List<Integer> here = new ArrayList<>();
        for (int raw : order) {
            here.add(raw);
            List<Mail> shown = new ArrayList<>();
            while (here.contains(next)) {
                shown.add(all[next]);
                next++;
            }
            chat.shows(all[raw], shown.toArray(Mail[]::new));
        }
    }

    private static void repeated(ChatScene scene, int[] order) {
        ChatCase chat = scene.add("twice_" + name(order), "messages " + name(order), "replay")
                .requirements("MT-SEQ-008", "MT-SEQ-009");
        Mail[] all = mails(chat, 3);
        int next = 0;
        List<Integer> here = new ArrayList<>();
        for (int raw : order) {
            if (here.contains(raw)) {
                chat.refuses(all[raw], REPLAY, "repeated-message");
                continue;
            }
            here.add(raw);
            List<Mail> shown = new ArrayList<>();
            while (here.contains(next)) {
                shown.add(all[next]);
                next++;
            }
            chat.shows(all[raw], shown.toArray(Mail[]::new));
        }
    }

    private static Mail[] mails(ChatCase chat, int count) {
        Mail[] all = new Mail[count];
        for (int i = 0; i < count; i++) {
            all[i] = chat.text("message " + i);
        }
        return all;
    }

    private static void wrongNumbers(ChatScene scene, ChatRole self) {
        String who = self == ChatRole.CREATOR ? "creator" : "responder";
        number(
                scene,
                self,
                "out_of_other_party_to_" + who,
                "out_seq_no of the other parity",
                BY_OTHERS,
                0,
                "MT-SEQ-004");
        number(scene, self, "in_of_other_party_to_" + who, "in_seq_no of the other parity", 0, BY_OTHERS, "MT-SEQ-004");
        number(
                scene,
                self,
                "reflected_numbers_to_" + who,
                "both of the other parity",
                BY_OTHERS,
                BY_OTHERS,
                "MT-SEQ-004");
        number(scene, self, "negative_out_to_" + who, "a negative out_seq_no of the right parity", -1, 0, "MT-SEQ-005");
        number(scene, self, "negative_in_to_" + who, "a negative in_seq_no of the right parity", 0, -1, "MT-SEQ-005");
        number(
                scene,
                self,
                "least_out_to_" + who,
                "the least out_seq_no of the right parity",
                -(1 << 30),
                0,
                "MT-SEQ-005");
    }

    /** @param out raw; {@code BY_OTHERS}: 0 with the other parity */
    private static void number(
            ChatScene scene, ChatRole self, String id, String comment, int out, int in, String requirement) {
        ChatCase chat = scene.addAs(self, id, comment, "altered-header").requirements(requirement, "MT-SEQ-006");
        Layered good = chat.insider.next(chat.insider.text("numbered wrongly"));
        Layered wrong = good.withOut(out == BY_OTHERS ? good.out() ^ 1 : chat.insider.out(out))
                .withIn(in == BY_OTHERS ? good.in() ^ 1 : chat.insider.in(in));
        chat.closes(chat.mail(wrong));
    }

    private static void services(ChatScene scene) {
        ChatCase chat = scene.add(
                        "service_messages_count", "a service message has a number like any other", "out-of-order")
                .requirements("MT-SEQ-001", "MT-SEQ-011");
        Mail noop = chat.service(new Act.Noop());
        Mail text = chat.text("after the service message");
        chat.takes(text).shows(noop, text).refuses(noop, REPLAY, "repeated-message");
    }

    private static void altered(ChatScene scene) {
        ChatCase read = scene.add(
                        "repeat_with_other_content", "another message with the number of one that was read", "replay")
                .requirements("MT-SEQ-008");
        Mail first = read.text("the message");
        read.shows(first, first).refuses(read.textAt(0, "another"), REPLAY, "repeated-message");
        ChatCase waiting = scene.add(
                        "repeat_of_one_waiting",
                        "another message with the number of one that waits: the first stays",
                        "replay")
                .requirements("MT-SEQ-009");
        Mail missing = waiting.text("missing");
        Mail waits = waiting.text("waits");
        waiting.takes(waits)
                .refuses(waiting.textAt(1, "another"), REPLAY, "repeated-message")
                .shows(missing, missing, waits);
    }

    private static void tooFar(ChatScene scene) {
        for (int missing : new int[] {1000, 1001, 5_000, 1 << 29, (1 << 30) - 1}) {
            boolean allowed = missing <= 1000;
            ChatCase chat = scene.add(
                            "gap_of_" + missing,
                            missing + " messages are missing before the first that comes",
                            allowed ? "boundary" : "limit")
                    .requirements("MT-SEQ-020")
                    .profile("mtproto-sequence-strict");
            Mail far = chat.textAt(missing, "far");
            if (allowed) {
                chat.takes(far);
            } else {
                chat.closes(far);
            }
        }
    }

    private static String name(int[] order) {
        return Arrays.stream(order).mapToObj(Integer::toString).collect(Collectors.joining("_"));
    }
}
