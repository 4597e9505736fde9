package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.LIMIT;
import static org.sealcheck.contract.Layer.REPLAY;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Group messages of one chain in any order, some twice, some never; and how far ahead one may be. */
final class SenderKeyOrderVectors implements VectorSource {
    private static final int[][] ORDERS = {{0, 1, 2, 3}, {3, 2, 1, 0}, {1, 3}, {0, 2, 4, 6, 5, 3, 1}, {10, 0, 5}};
    private static final int[][] REPEATED = {{0, 0}, {0, 1, 0}, {2, 0, 2}, {2, 0, 0}, {5, 4, 3, 4}};

    @Override
    public String path() {
        return "signal/group/receive_order";
    }

    @Override
    public void write(FileBuilder file) {
        SenderKey key = SenderKey.named(file, "alice", 1);
        file.title("group messages out of order, twice, lost")
                .requirements("GRP-032", "GRP-010")
                .profile("sender-keys-v3")
                .derivation("messages of Alice's sender key, each saying its number as text")
                .given(SenderKey.bob(), SenderKey.process(key.distribution(0)));
        for (int[] order : ORDERS) {
            CaseBuilder builder =
                    file.add("order_" + name(order), "messages " + name(order).replace('_', ' '), "out-of-order");
            Arrays.stream(order).forEach(iteration -> builder.step(key.reads(iteration)));
        }
        for (int[] order : REPEATED) {
            repeated(file, key, order);
        }
        joined(file, key);
        jump(file, key, 2000);
        kept(file, key);
    }

    private static void repeated(FileBuilder file, SenderKey key, int[] order) {
        CaseBuilder builder = file.add(
                        "twice_" + name(order), "messages " + name(order).replace('_', ' '), "replay")
                .requirements("GRP-033", "GRP-014");
        for (int i = 0; i < order.length; i++) {
            int iteration = order[i];
            boolean seen = Arrays.stream(order, 0, i).anyMatch(earlier -> earlier == iteration);
            builder.step(
                    seen
                            ? SenderKey.receive(key.message(iteration)).refuses(REPLAY, "duplicate-message")
                            : key.reads(iteration));
        }
    }

    /** Who is given the key at message 5 reads from there on. */
    private static void joined(FileBuilder file, SenderKey key) {
        for (int first : new int[] {1, 5}) {
            CaseBuilder builder = file.add(
                            "joined_at_" + first, "joined before message " + first + " was sent", "lost", "replay")
                    .requirements("GRP-015")
                    .given(SenderKey.bob(), SenderKey.process(key.distribution(first)));
            builder.step(SenderKey.receive(key.message(0)).refuses(REPLAY, "duplicate-message"))
                    .step(SenderKey.receive(key.message(first - 1)).refuses(REPLAY, "duplicate-message"))
                    .step(key.reads(first + 1))
                    .step(key.reads(first));
        }
    }

    private static void jump(FileBuilder file, SenderKey key, int limit) {
        file.add("jump_of_" + limit, limit + " messages were lost", "limit", "lost")
                .requirements("GRP-037")
                .profile("signal-limits-" + limit)
                .step(key.reads(limit));
        file.add("jump_of_" + (limit + 1), (limit + 1) + " messages were lost: one too many", "limit", "lost")
                .requirements("GRP-037")
                .profile("signal-limits-" + limit)
                .step(SenderKey.receive(key.message(limit + 1)).refuses(LIMIT, "too-far-ahead"))
                .step(key.reads(0));
    }

    /** 2,000 keys are kept for messages that may still come; the oldest go first. */
    private static void kept(FileBuilder file, SenderKey key) {
        file.add("skipped_2000", "2,000 messages are missing: each can still come", "limit", "lost")
                .requirements("GRP-038")
                .step(key.reads(2000))
                .step(key.reads(0))
                .step(key.reads(1999));
        file.add("skipped_2400", "2,400 messages are missing: the oldest 400 cannot come any more", "limit", "lost")
                .requirements("GRP-038")
                .step(key.reads(1200))
                .step(key.reads(2401))
                .step(SenderKey.receive(key.message(0)).refuses(REPLAY, "duplicate-message"))
                .step(SenderKey.receive(key.message(399)).refuses(REPLAY, "duplicate-message"))
                .step(key.reads(400))
                .step(key.reads(2400));
    }

    private static String name(int[] order) {
        return Arrays.stream(order).mapToObj(Integer::toString).collect(Collectors.joining("_"));
    }
}
