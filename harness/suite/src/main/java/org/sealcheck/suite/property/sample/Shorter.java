package org.sealcheck.suite.property.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.Stream.Builder;

/** Lists with something left out. */
public final class Shorter {
    private Shorter() {}

    /** Without one half, then without each quarter, and so on down to single elements. */
    public static <E> Stream<List<E>> lists(List<E> list) {
        Builder<List<E>> all = Stream.builder();
        for (int chunk = (list.size() + 1) / 2; chunk > 0; chunk = chunk == 1 ? 0 : (chunk + 1) / 2) {
            for (int start = 0; start < list.size(); start += chunk) {
                List<E> rest = new ArrayList<>(list.subList(0, start));
                rest.addAll(list.subList(Math.min(start + chunk, list.size()), list.size()));
                all.add(List.copyOf(rest));
            }
        }
        return all.build();
    }
}
