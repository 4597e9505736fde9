package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.LIMIT;
import static org.sealcheck.contract.Layer.REPLAY;
import static org.sealcheck.suite.vector.signal.Scene.plaintext;
import static org.sealcheck.suite.vector.signal.Scene.receive;
import static org.sealcheck.suite.vector.signal.Scene.receivePreKey;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Messages of one chain in any order, some twice, some never; and how far ahead one may be. */
final class OrderVectors implements VectorSource {
    private static final int[][] ORDERS = {
        {0, 1, 2, 3}, {3, 2, 1, 0}, {0, 3, 1, 2}, {2, 0, 3, 1}, {1, 3}, {3}, {0, 2, 4, 6, 5, 3, 1}, {0, 10, 5}
    };
    private static final int[][] REPEATED = {
        {0, 0}, {0, 1, 0}, {2, 0, 2}, {2, 0, 0}, {3, 1, 2, 1}, {5, 4, 3, 4}, {1, 0, 1, 0}
    };

    @Override
    public String path() {
        return "signal/session/receive_order";
    }

    @Override
    public void write(FileBuilder file) {
        Scene scene = new Scene(file);
        file.title("messages of one chain out of order, twice, lost")
                .requirements("MSG-014")
                .derivation("messages of Alice's first chain; each carries its counter as text")
                .given(scene.bobGiven());
        Scene.Session session = scene.session("session", true);
        for (int[] order : ORDERS) {
            boolean gaps = Arrays.stream(order).max().orElseThrow() >= order.length;
            CaseBuilder builder = file.add(
                    "order_" + name(order),
                    "messages " + name(order).replace('_', ' '),
                    gaps ? "lost" : "out-of-order");
            for (int counter : order) {
                builder.step(receivePreKey(session.first(counter, "message " + counter))
                        .answers(plaintext("message " + counter)));
            }
        }
        for (int[] order : REPEATED) {
            repeated(file, session, order);
        }
        jump(file, session, 2000, 2000, true);
        jump(file, session, 2000, 2001, false);
        jump(file, session, 25_000, 25_000, true);
        jump(file, session, 25_000, 25_001, false);
        evicted(file, session);
    }

    /** The second receipt of a message is refused; the ones between are read. */
    private static void repeated(FileBuilder file, Scene.Session session, int[] order) {
        CaseBuilder builder = file.add(
                        "twice_" + name(order), "messages " + name(order).replace('_', ' '), "replay")
                .requirements("MSG-015", "MSG-003");
        for (int i = 0; i < order.length; i++) {
            int counter = order[i];
            boolean seen = Arrays.stream(order, 0, i).anyMatch(earlier -> earlier == counter);
            builder.step(
                    seen
                            ? receivePreKey(session.first(counter, "message " + counter))
                                    .refuses(REPLAY, "duplicate-message")
                            : receivePreKey(session.first(counter, "message " + counter))
                                    .answers(plaintext("message " + counter)));
        }
    }

    private static void jump(FileBuilder file, Scene.Session session, int limit, int counter, boolean allowed) {
        CaseBuilder builder = file.add(
                        "jump_of_" + counter + "_where_" + limit + "_is_the_limit",
                        counter + " messages were lost",
                        "limit",
                        "lost")
                .requirements("LIM-001")
                .profile("signal-limits-" + limit);
        if (allowed) {
            builder.step(receivePreKey(session.first(counter, "far")).answers(plaintext("far")));
        } else {
            builder.step(receivePreKey(session.first(counter, "far")).refuses(LIMIT, "too-far-ahead"))
                    .step(receivePreKey(session.first(0, "near")).answers(plaintext("near")));
        }
    }

    /** 2,000 keys are kept for messages that may still come; the oldest go first. */
    private static void evicted(FileBuilder file, Scene.Session session) {
        CaseBuilder kept = file.add("skipped_2000", "2,000 messages are missing: each can still come", "limit", "lost")
                .requirements("LIM-002");
        kept.step(receivePreKey(session.first(2000, "far")).answers(plaintext("far")))
                .step(receive(session.chain().message(0, "oldest")).answers(plaintext("oldest")))
                .step(receive(session.chain().message(1999, "newest")).answers(plaintext("newest")));
        file.add("skipped_2400", "2,400 messages are missing: the oldest 400 cannot come any more", "limit", "lost")
                .requirements("LIM-002")
                .step(receivePreKey(session.first(1200, "far")).answers(plaintext("far")))
                .step(receive(session.chain().message(2401, "farther")).answers(plaintext("farther")))
                .step(receive(session.chain().message(0, "gone")).refuses(REPLAY, "duplicate-message"))
                .step(receive(session.chain().message(399, "gone")).refuses(new Layer[] {REPLAY}))
                .step(receive(session.chain().message(400, "kept")).answers(plaintext("kept")))
                .step(receive(session.chain().message(2400, "kept")).answers(plaintext("kept")));
    }

    private static String name(int[] order) {
        return Arrays.stream(order).mapToObj(Integer::toString).collect(Collectors.joining("_"));
    }
}
