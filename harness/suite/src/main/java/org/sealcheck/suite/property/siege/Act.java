package org.sealcheck.suite.property.siege;

/**
 * One thing that somebody does: a client, or the server. Numbers choose among what there is at that moment and start
 * over at its end; an act that finds nothing to choose from does nothing.
 *
 * @param trick which of all flows' tricks
 */
public record Act(int trick, int first, int second, int third) {
    /** One of these, or null if there is none. */
    static <T> @org.jspecify.annotations.Nullable T pick(java.util.List<T> all, int number) {
        return all.isEmpty() ? null : all.get(Math.floorMod(number, all.size()));
    }
}
