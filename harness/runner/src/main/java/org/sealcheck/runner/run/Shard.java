package org.sealcheck.runner.run;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sealcheck.runner.UsageException;

/**
 * One of several parts of a run. The parts are disjoint, together complete, and differ by at most one check: the
 * sorted ids are dealt round robin, so each part has its share of every kind.
 *
 * @param index from 1
 * @param count of all parts
 */
public record Shard(int index, int count) {
    public static final Shard ALL = new Shard(1, 1);

    /**
     * Reads {@code I/N}.
     *
     * @throws UsageException unless 1 ≤ I ≤ N
     */
    public static Shard parse(String text) {
        String[] parts = text.split("/", -1);
        try {
            Shard shard = new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            if (parts.length == 2 && shard.index >= 1 && shard.index <= shard.count) {
                return shard;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // Falls through to the one message for everything that is no shard.
        }
        throw new UsageException("\"" + text + "\" is no shard; write I/N with 1 <= I <= N, for example 2/4");
    }

    /** The ids of this part. */
    public Set<String> of(Collection<String> ids) {
        List<String> sorted = ids.stream().sorted().toList();
        Set<String> part = new HashSet<>();
        for (int i = index - 1; i < sorted.size(); i += count) {
            part.add(sorted.get(i));
        }
        return part;
    }
}
