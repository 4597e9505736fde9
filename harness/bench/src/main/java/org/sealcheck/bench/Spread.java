package org.sealcheck.bench;

import java.util.List;
import java.util.Locale;

/** A median with its range: what can honestly be said of few measurements on a noisy machine. */
public record Spread(double lowest, double median, double highest) {
    /** @param values at least one */
    public static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.get(0), median, sorted.get(sorted.size() - 1));
    }

    @Override
    public String toString() {
        return number(median) + " (" + number(lowest) + "–" + number(highest) + ")";
    }

    /** Three digits that mean something. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
