package org.sealcheck.reference.messenger.verification;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealcheck.reference.Rejection;

/**
 * The devices of an account as they are shown for a comparison (VERIFY-004, VERIFY-011): a line for each device, by
 * device id.
 *
 * <pre>{@code line = device id in decimal || ":" || identity key in hex || LF}</pre>
 *
 * @param keys encoded identity keys by device id, empty for a device without one
 */
public record ShownList(TreeMap<Integer, String> keys) {
    private static final Pattern LINE = Pattern.compile("([1-9][0-9]{0,8}):((?:[0-9a-f]{66})?)\n");

    /** @param devices encoded identity keys by device id */
    public static ShownList of(Map<Integer, Optional<byte[]>> devices) {
        TreeMap<Integer, String> keys = new TreeMap<>();
        devices.forEach(
                (id, key) -> keys.put(id, key.map(HexFormat.of()::formatHex).orElse("")));
        return new ShownList(keys);
    }

    /**
     * Reads what somebody else shows: it has one spelling only.
     *
     * @throws Rejection bad-list
     */
    public static ShownList parse(String text) {
        TreeMap<Integer, String> keys = new TreeMap<>();
        Matcher line = LINE.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!line.find(end) || line.start() != end) {
                throw bad("what begins at character " + end + " is no device with its key");
            }
            int id = Integer.parseInt(line.group(1));
            requireAscending(keys, id);
            keys.put(id, line.group(2));
            end = line.end();
        }
        return new ShownList(keys);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        keys.forEach((id, key) -> text.append(id).append(':').append(key).append('\n'));
        return text.toString();
    }

    /** Where another list differs from this one, by device id; nothing if the two agree (VERIFY-004). */
    public List<Difference> differences(ShownList theirs) {
        TreeSet<Integer> ids = new TreeSet<>(keys.keySet());
        ids.addAll(theirs.keys.keySet());
        List<Difference> differences = new ArrayList<>();
        for (int id : ids) {
            difference(id, keys.get(id), theirs.keys.get(id)).ifPresent(differences::add);
        }
        return differences;
    }

    private static Optional<Difference> difference(int id, String ours, String theirs) {
        if (ours == null) {
            return Optional.of(new Difference(id, Change.Kind.ADDED));
        } else if (theirs == null) {
            return Optional.of(new Difference(id, Change.Kind.REMOVED));
        }
        return isSame(ours, theirs) ? Optional.empty() : Optional.of(new Difference(id, Change.Kind.CHANGED));
    }

    static boolean isSame(String ours, String theirs) {
        return ours.equals(theirs);
    }

    static void requireAscending(TreeMap<Integer, String> keys, int id) {
        if (!keys.isEmpty() && id <= keys.lastKey()) {
            throw bad("device " + id + " does not come after device " + keys.lastKey());
        }
    }

    private static Rejection bad(String why) {
        return new Rejection(VerificationReason.BAD_LIST, "VERIFY-011", "no list of devices: " + why);
    }

    /** @param kind as seen from the first list: added is what only the other one has */
    public record Difference(int deviceId, Change.Kind kind) {}
}
