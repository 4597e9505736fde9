package org.sealcheck.suite.scenario.steps.messenger;

/** A length of time in the words of features. */
public record Age(long ms) {
    static final String PATTERN = "(?:\\d+ days?|\\d+ milliseconds?)(?: (?:less|and) \\d+ milliseconds?)?";

    private static final long DAY = 24L * 60 * 60 * 1000;

    static Age of(String words) {
        long ms = 0;
        int sign = 1;
        String[] all = words.split(" ");
        for (int i = 0; i < all.length; i++) {
            if (all[i].startsWith("day")) {
                ms += sign * DAY * Long.parseLong(all[i - 1]);
            } else if (all[i].startsWith("millisecond")) {
                ms += sign * Long.parseLong(all[i - 1]);
            } else if (all[i].equals("less")) {
                sign = -1;
            }
        }
        return new Age(ms);
    }
}
