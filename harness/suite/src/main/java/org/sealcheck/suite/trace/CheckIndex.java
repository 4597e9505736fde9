package org.sealcheck.suite.trace;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Kind;

/** Every check by the requirements it names. Give it each check once, in its plain form without a pairing. */
public final class CheckIndex implements Consumer<Check> {
    /** Where the classes of properties lie: their source is a class and a method, not a file. */
    private static final String PROPERTIES = "harness/suite/src/main/java/";

    private final SortedSet<String> ids = new TreeSet<>();
    private final Map<String, SortedMap<String, Check>> flows = new TreeMap<>();
    private final Map<String, SortedMap<String, Integer>> vectors = new TreeMap<>();

    @Override
    public void accept(Check check) {
        if (!ids.add(check.id())) {
            throw new IllegalArgumentException("two checks have the id " + check.id());
        }
        for (String requirement : check.requirements()) {
            if (check.kind() == Kind.VECTOR) {
                vectors.computeIfAbsent(requirement, key -> new TreeMap<>()).merge(file(check), 1, Integer::sum);
            } else {
                flows.computeIfAbsent(requirement, key -> new TreeMap<>()).put(check.id(), check);
            }
        }
    }

    /** Ids of all checks. */
    public SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(ids);
    }

    /** Ids of all requirements that a check names. */
    public Set<String> requirements() {
        Set<String> named = new TreeSet<>(flows.keySet());
        named.addAll(vectors.keySet());
        return named;
    }

    /** The scenarios and properties of a requirement, by their ids. */
    SortedMap<String, Check> flows(String requirement) {
        return flows.getOrDefault(requirement, Collections.emptySortedMap());
    }

    /** The vectors of a requirement: how many there are in which file. */
    SortedMap<String, Integer> vectors(String requirement) {
        return vectors.getOrDefault(requirement, Collections.emptySortedMap());
    }

    /** The file a check is written in, below the repository's root. */
    static String file(Check check) {
        if (check.kind() == Kind.PROPERTY) {
            String type = check.source().replaceFirst("[.][^.]+$", "").replaceFirst("[$].*$", "");
            return PROPERTIES + type.replace('.', '/') + ".java";
        }
        return check.source().replaceFirst(":[0-9]+$", "");
    }
}
