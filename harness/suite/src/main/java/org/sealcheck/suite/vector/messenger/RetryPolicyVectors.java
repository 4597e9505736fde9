package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.contract.Layer.IDENTITY;
import static org.sealcheck.contract.Layer.LIMIT;
import static org.sealcheck.contract.Layer.POLICY;
import static org.sealcheck.contract.Layer.STATE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Whether a retry is honoured: the whole table of conditions, each at both sides of its edge. */
final class RetryPolicyVectors implements VectorSource {
    private static final long DAY = 24L * 60 * 60 * 1000;
    private static final long LIFETIME = 30 * DAY;
    /** 2026-01-01T00:00:00Z. */
    private static final long SENT = 1_767_225_600_000L;

    private static final int MOST = 5;

    @Override
    public String path() {
        return "messenger/retries/decide";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("Whether a retry is honoured")
                .operation("messenger.retry-policy.decide")
                .requirements("RETRY-014")
                .derivation("honoured == a row && identityVersion <= row.identityVersion"
                        + " && 0 <= now - row.sentAt < 2592000000 && row.honoured < 5; see README.md");
        table(file);
        noRow(file);
        versions(file);
        clock(file);
        attempts(file);
    }

    /** Every combination of a changed identity, an age and a number of retries. */
    private static void table(FileBuilder file) {
        Map<String, Long> ages = new LinkedHashMap<>();
        ages.put("now", 0L);
        ages.put("1_day", DAY);
        ages.put("30_days_less_1_ms", LIFETIME - 1);
        ages.put("30_days", LIFETIME);
        ages.put("30_days_and_1_ms", LIFETIME + 1);
        ages.put("60_days", 2 * LIFETIME);
        String[] changes = {"same_identity", "changed_once", "changed_and_back"};
        for (int up = 0; up < changes.length; up++) {
            for (Map.Entry<String, Long> age : ages.entrySet()) {
                for (int honoured : new int[] {0, 1, 4, MOST, MOST + 1}) {
                    String id = changes[up] + "_" + age.getKey() + "_after_" + honoured;
                    String comment = "identity version " + up + " higher, " + age.getValue() + " ms old, " + honoured
                            + " retries honoured";
                    judged(file, id, comment, new Retry(2, SENT, honoured, 2 + up, SENT + age.getValue()));
                }
            }
        }
    }

    private static void noRow(FileBuilder file) {
        for (int version : new int[] {0, 1, 7}) {
            for (long age : new long[] {0, LIFETIME}) {
                file.add(
                                "no_row_version_" + version + "_at_" + age / DAY + "_days",
                                "never sent there, delivered or deleted",
                                "truth-table")
                        .requirements("RETRY-008", "RETRY-014", "RETRY-016")
                        .refuses(Fields.of("identityVersion", version).with("now", SENT + age), STATE, "not-journaled");
            }
        }
    }

    private static void versions(FileBuilder file) {
        for (int version : new int[] {0, 1, 5, 1000}) {
            judged(
                    file,
                    "version_" + version + "_still",
                    "as many changes as when it was sent",
                    new Retry(version, SENT, 0, version, SENT + DAY));
            judged(
                    file,
                    "version_" + version + "_and_one",
                    "one change more than when it was sent",
                    new Retry(version, SENT, 0, version + 1, SENT + DAY));
        }
    }

    private static void clock(FileBuilder file) {
        judged(file, "sent_at_0", "sent when time began", new Retry(0, 0, 0, 0, LIFETIME - 1));
        judged(file, "sent_at_0_and_over", "the same, 30 days later", new Retry(0, 0, 0, 0, LIFETIME));
        long far = 253_402_300_799_000L;
        judged(file, "year_9999", "sent at the end of the year 9999", new Retry(0, far, 0, 0, far + LIFETIME - 1));
        judged(file, "year_9999_and_over", "the same, 30 days later", new Retry(0, far, 0, 0, far + LIFETIME));
        long past32Bits = 1L << 32;
        judged(
                file,
                "age_past_32_bits",
                "an age that is small in its lowest 32 bits",
                new Retry(0, SENT, 0, 0, SENT + past32Bits + 1));
        for (long back : new long[] {1, DAY, LIFETIME - 1, LIFETIME, SENT}) {
            file.add("clock_back_" + back + "_ms", "the clock shows " + back + " ms before the sending", "clock")
                    .requirements("RETRY-024")
                    .refuses(new Retry(0, SENT, 0, 0, SENT - back).fields(), POLICY, "clock-backwards");
        }
    }

    private static void attempts(FileBuilder file) {
        for (int honoured : new int[] {2, 3, 7, 255, 256, 1_000_000}) {
            judged(
                    file,
                    "attempts_" + honoured,
                    honoured + " retries honoured",
                    new Retry(0, SENT, honoured, 0, SENT + DAY));
        }
    }

    /** What the source says of it, spelled out here so that the expectation is not the reference's. */
    private static void judged(FileBuilder file, String id, String comment, Retry retry) {
        List<String> broken = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        if (retry.version > retry.versionThen) {
            broken.add("RETRY-009");
            layers.add(IDENTITY);
            reasons.add("identity-changed");
        }
        if (retry.now - retry.sentAt >= LIFETIME) {
            broken.add("RETRY-010");
            layers.add(LIMIT);
            reasons.add("message-too-old");
        }
        if (retry.honoured >= MOST) {
            broken.add("RETRY-013");
            layers.add(LIMIT);
            reasons.add("retries-exhausted");
        }
        if (broken.isEmpty()) {
            file.add(id, comment, flag(retry))
                    .requirements("RETRY-009", "RETRY-010", "RETRY-013", "RETRY-014")
                    .answers(retry.fields(), Fields.none());
            return;
        }
        CaseBuilder refused = file.add(id, comment, flag(retry));
        broken.add("RETRY-014");
        refused.requirements(broken.toArray(String[]::new));
        if (reasons.size() == 1) {
            refused.refuses(retry.fields(), layers.get(0), reasons.get(0));
        } else {
            refused.refuses(retry.fields(), layers.stream().distinct().toArray(Layer[]::new));
        }
    }

    private static String flag(Retry retry) {
        long age = retry.now - retry.sentAt;
        return Math.abs(age - LIFETIME) <= 1 || retry.honoured == MOST || retry.honoured == MOST - 1
                ? "boundary"
                : "truth-table";
    }

    private record Retry(int versionThen, long sentAt, int honoured, int version, long now) {
        Fields fields() {
            Fields row = Fields.of("identityVersion", versionThen)
                    .with("sentAt", sentAt)
                    .with("honoured", honoured);
            return Fields.of("row", row).with("identityVersion", version).with("now", now);
        }
    }
}
