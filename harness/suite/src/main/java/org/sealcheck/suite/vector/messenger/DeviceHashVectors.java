package org.sealcheck.suite.vector.messenger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Hashes of sets of devices. */
final class DeviceHashVectors implements VectorSource {
    private static final String OWN = "100001.0:0@msgr";
    private static final String OWN_5 = "100001.0:5@msgr";
    private static final String BOB = "100002.0:0@msgr";
    private static final List<String> THREE = List.of(OWN, OWN_5, BOB);

    @Override
    public String path() {
        return "messenger/device-hash/sets";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("hashes of sets of devices")
                .operation("messenger.device-hash.hash")
                .requirements("BACK-016")
                .derivation("hash = \"2:\" || base64(SHA-256(sorted devices, one after the other)[0..6))");
        sets(file);
        orders(file);
        encodings(file);
        duplicates(file);
    }

    private static void sets(FileBuilder file) {
        add(file, "two_accounts", "two devices of the sender and one of the recipient", "known-answer", THREE);
        add(file, "device_removed", "the recipient's device is gone", "device-set", List.of(OWN, OWN_5));
        add(
                file,
                "device_added",
                "the recipient has a second device",
                "device-set",
                List.of(OWN, OWN_5, BOB, "100002.0:7@msgr"));
        add(file, "device_exchanged", "another device number", "device-set", List.of(OWN, "100001.0:6@msgr", BOB));
        add(file, "sender_left_out", "the sending device is missing", "device-set", List.of(OWN, BOB));
        add(file, "only_the_sender", "nobody but the sending device", "device-set", List.of(OWN_5));
        add(file, "recipient_without_devices", "the recipient has none left", "device-set", List.of(OWN_5, OWN));
        add(file, "other_agent", "another agent number", "device-set", List.of(OWN, "100001.1:5@msgr", BOB));
        add(file, "other_server", "a device of another network", "device-set", List.of(OWN, OWN_5, "100002.0:0@lid"));
        add(
                file,
                "account_is_prefix",
                "an account that another begins with",
                "boundary",
                List.of("1000.0:0@msgr", "10001.0:0@msgr", "100.0:0@msgr"));
        add(
                file,
                "thousand_devices",
                "a thousand devices",
                "boundary",
                IntStream.range(0, 1000)
                        .mapToObj(i -> "100001.0:" + i + "@msgr")
                        .toList());
    }

    private static void orders(FileBuilder file) {
        List<List<String>> orders = List.of(
                List.of(OWN, BOB, OWN_5),
                List.of(OWN_5, OWN, BOB),
                List.of(OWN_5, BOB, OWN),
                List.of(BOB, OWN, OWN_5),
                List.of(BOB, OWN_5, OWN));
        for (int i = 0; i < orders.size(); i++) {
            add(file, "order_" + (i + 2), "the same three devices in another order", "list-order", orders.get(i));
        }
        add(
                file,
                "device_10_before_2",
                "device numbers 2 and 10, which bytes sort otherwise than numbers",
                "list-order",
                List.of("100001.0:2@msgr", "100001.0:10@msgr"));
        add(
                file,
                "accounts_of_several_lengths",
                "accounts of several lengths",
                "list-order",
                List.of("99.0:1@msgr", "100001.0:1@msgr", "5.0:1@msgr"));
        add(
                file,
                "letters_of_both_cases",
                "capital letters come before small ones",
                "list-order",
                List.of("bob.0:1@msgr", "Alice.0:1@msgr", "alice.0:1@msgr", "Bob.0:1@msgr"));
        add(
                file,
                "beyond_ascii",
                "letters beyond ASCII, sorted by their UTF-8 bytes",
                "list-order",
                List.of("\uff5e.0:1@msgr", "\ud83d\ude00.0:1@msgr", "z.0:1@msgr"));
        List<String> reversed = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(i -> "100001.0:" + i + "@msgr").toList());
        add(file, "twenty_ascending", "twenty devices by their numbers", "list-order", List.copyOf(reversed));
        Collections.reverse(reversed);
        add(file, "twenty_descending", "the same in reverse", "list-order", List.copyOf(reversed));
    }

    /** Sets whose hash has the characters in which the two alphabets of base64 differ. */
    private static void encodings(FileBuilder file) {
        for (String wanted : List.of("+", "/")) {
            int found = 0;
            for (int device = 0; found < 3; device++) {
                Fields input = devices(List.of(OWN, "100002.0:" + device + "@msgr"));
                if (file.ask("messenger.device-hash.hash", input).text("hash").contains(wanted)) {
                    found++;
                    String name = wanted.equals("+") ? "plus" : "slash";
                    file.add("with_" + name + "_" + found, "a hash with the character " + wanted, "hash-encoding")
                            .answers(input);
                }
            }
        }
    }

    private static void duplicates(FileBuilder file) {
        twice(file, "duplicate_first", "the first device twice", List.of(OWN, OWN, OWN_5, BOB), "2:Bfv4HQsB");
        twice(file, "duplicate_only", "one device twice", List.of(OWN_5, OWN_5), null);
        twice(
                file,
                "duplicate_all",
                "every device twice, as when both lists have the chat with oneself",
                List.of(OWN, OWN_5, BOB, BOB, OWN_5, OWN),
                null);
    }

    private static void twice(FileBuilder file, String id, String comment, List<String> devices, String kept) {
        file.add(id, comment, "duplicate-device")
                .requirements("BACK-017")
                .profile("phash-v2")
                .answers(devices(devices));
        if (kept != null) {
            file.add(id + "_kept", comment + ", and counted twice", "duplicate-device")
                    .profile("phash-v2-keep-duplicates")
                    .answers(devices(devices), Fields.of("hash", kept));
        }
    }

    private static void add(FileBuilder file, String id, String comment, String flag, List<String> devices) {
        file.add(id, comment, flag).answers(devices(devices));
    }

    private static Fields devices(List<String> devices) {
        return Fields.of("devices", devices);
    }
}
