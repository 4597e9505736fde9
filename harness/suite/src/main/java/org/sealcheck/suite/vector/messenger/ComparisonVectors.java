package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.contract.Layer.PARSE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** One's own list of an account beside what its owner shows. */
final class ComparisonVectors implements VectorSource {
    @Override
    public String path() {
        return "messenger/verification/compare";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("comparison of two lists of devices")
                .operation("messenger.verification.compare")
                .requirements("VERIFY-004", "VERIFY-011")
                .derivation(
                        "line = device id || \":\" || identity key in hex || LF, by device id; each device that differs"
                                + " is added (only theirs), removed (only ours) or changed (another key)");
        List<Bytes> keys = DeviceConsistencyVectors.keys(file, 4);
        List<Object> ours = List.of(device(1, keys.get(0)), device(2, keys.get(1)), device(10, keys.get(2)));
        String one = line(1, keys.get(0));
        String two = line(2, keys.get(1));
        String ten = line(10, keys.get(2));
        answers(file, "same", "the same list", "known-answer", ours, one + two + ten);
        answers(
                file,
                "same_learned_otherwise",
                "one's own list is in another order",
                "list-order",
                List.of(ours.get(2), ours.get(0), ours.get(1)),
                one + two + ten);
        answers(file, "both_empty", "no devices on either side", "boundary", List.of(), "");
        answers(
                file,
                "same_without_key",
                "a device of which neither side has a key",
                "boundary",
                List.of(device(1, keys.get(0)), Map.of("deviceId", 3)),
                one + "3:\n");
        answers(
                file,
                "extra",
                "a device that only they have",
                "ghost-device",
                ours,
                one + two + line(3, keys.get(3)) + ten);
        answers(file, "missing", "a device that only we have", "device-set", ours, one + ten);
        answers(file, "all_missing", "they show no device", "device-set", ours, "");
        answers(file, "all_extra", "we know of none", "device-set", List.of(), one + two + ten);
        answers(file, "changed", "another key", "changed-identity", ours, one + line(2, keys.get(3)) + ten);
        for (int bit : new int[] {8, 135, 263}) {
            answers(
                    file,
                    "changed_bit_" + bit,
                    "bit " + bit + " of a key is flipped",
                    "bit-flip",
                    ours,
                    one + line(2, Deviations.flipBit(keys.get(1), bit)) + ten);
        }
        answers(
                file,
                "swapped_keys",
                "two devices with each other's keys",
                "changed-identity",
                ours,
                line(1, keys.get(1)) + line(2, keys.get(0)) + ten);
        answers(
                file,
                "swapped_ids",
                "a device under another number",
                "ghost-device",
                ours,
                one + line(3, keys.get(1)) + ten);
        answers(
                file,
                "renumbered",
                "all devices under other numbers",
                "ghost-device",
                ours,
                line(2, keys.get(0)) + line(3, keys.get(1)) + line(11, keys.get(2)));
        answers(file, "key_lost", "they show no key where we have one", "changed-identity", ours, one + "2:\n" + ten);
        answers(
                file,
                "key_gained",
                "they show a key where we have none",
                "changed-identity",
                List.of(device(1, keys.get(0)), Map.of("deviceId", 2)),
                one + two);
        answers(
                file,
                "everything",
                "one more, one fewer, one changed",
                "device-set",
                ours,
                one + line(3, keys.get(3)) + line(10, keys.get(3)));
        refusals(file, ours, one, two, ten);
    }

    private static void refusals(FileBuilder file, List<Object> ours, String one, String two, String ten) {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("no_line_end", one + two + ten.strip());
        bad.put("upper_case", (one + two + ten).toUpperCase(Locale.ROOT));
        bad.put("descending", ten + two + one);
        bad.put("as_texts_sort", one + ten + two);
        bad.put("twice_same", one + two + two + ten);
        bad.put("twice_other_key", one + two + one + ten);
        bad.put("leading_zero", "0" + one + two + ten);
        bad.put("device_0", "0" + one.substring(1));
        bad.put("negative", "-" + one);
        bad.put("number_too_long", "1234567890" + one.substring(1));
        bad.put("key_short", one.substring(0, one.length() - 3) + "\n");
        bad.put("key_long", one.strip() + "00\n");
        bad.put("space_before", " " + one + two + ten);
        bad.put("space_after_colon", one.replace(":", ": ") + two + ten);
        bad.put("carriage_return", one.strip() + "\r\n" + two + ten);
        bad.put("empty_line", one + "\n" + two + ten);
        bad.put("no_colon", one.replace(":", ""));
        bad.put("text_after", one + two + ten + "all is well\n");
        bad.put("text", "the lists agree");
        bad.forEach((id, list) -> file.add("refused_" + id, id.replace('_', ' '), "trailing-bytes")
                .requirements("VERIFY-011")
                .refuses(input(ours, list), PARSE, "bad-list"));
        List<Object> twice = new ArrayList<>(ours);
        twice.add(ours.get(0));
        file.add("refused_own_twice", "one's own list has a device twice", "duplicate-device")
                .requirements("VERIFY-010")
                .refuses(input(twice, one + two + ten), PARSE, "duplicate-device");
    }

    private static void answers(
            FileBuilder file, String id, String comment, String flag, List<Object> ours, String theirs) {
        file.add(id, comment, flag).answers(input(ours, theirs));
    }

    private static Fields input(List<Object> ours, String theirs) {
        return Fields.of("devices", ours).with("list", theirs);
    }

    private static Map<String, Object> device(int id, Bytes key) {
        Map<String, Object> device = new LinkedHashMap<>();
        device.put("deviceId", id);
        device.put("identityKey", key);
        return device;
    }

    private static String line(int id, Bytes key) {
        return id + ":" + key.toHex() + "\n";
    }
}
