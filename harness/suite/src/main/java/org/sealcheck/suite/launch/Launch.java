package org.sealcheck.suite.launch;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.catalogue.PropertyCheck;
import org.sealcheck.suite.catalogue.ScenarioCheck;

/**
 * What one launch has to run, found by where the engines say a test stands. Current while its engines run, because
 * they build the objects that ask for it.
 */
final class Launch {
    private static volatile @Nullable Launch current;

    private record Place(Path file, long line) {}

    private final Run run;
    private final List<Path> vectorFiles;
    private final Map<Place, Check> scenarios = new HashMap<>();
    private final Map<String, Check> properties = new HashMap<>();
    private final Set<Path> features = new LinkedHashSet<>();
    private final Set<Class<?>> propertyClasses = new LinkedHashSet<>();

    Launch(Run run, List<Path> vectorFiles, Collection<PropertyCheck> properties, Collection<ScenarioCheck> scenarios) {
        this.run = run;
        this.vectorFiles = vectorFiles;
        for (PropertyCheck each : properties) {
            this.properties.put(key(each.method()), each.check());
            propertyClasses.add(each.method().getDeclaringClass());
        }
        for (ScenarioCheck each : scenarios) {
            this.scenarios.put(new Place(each.file(), each.line()), each.check());
            features.add(each.file());
        }
    }

    static Launch current() {
        return Objects.requireNonNull(current, "checks are started by ./sealcheck run");
    }

    static void makeCurrent(@Nullable Launch launch) {
        current = launch;
    }

    Run run() {
        return run;
    }

    List<Path> vectorFiles() {
        return vectorFiles;
    }

    /** Features with a scenario to run. */
    Set<Path> features() {
        return features;
    }

    /** Classes with a property to run. */
    Set<Class<?>> propertyClasses() {
        return propertyClasses;
    }

    boolean isEmpty() {
        return vectorFiles.isEmpty() && scenarios.isEmpty() && properties.isEmpty();
    }

    /** Every scenario and property to run; vectors report for themselves. */
    Set<Check> planned() {
        Set<Check> all = new HashSet<>(scenarios.values());
        all.addAll(properties.values());
        return all;
    }

    /** @throws IllegalStateException if it is none of those to run: the filter let it through by mistake */
    Check scenario(Path file, long line) {
        Check check = scenarios.get(new Place(file, line));
        if (check == null) {
            throw new IllegalStateException("no check is planned at " + file + ":" + line);
        }
        return check;
    }

    /** The check of a property, empty if this method is none to run. */
    Optional<Check> property(Method method) {
        return Optional.ofNullable(properties.get(key(method)));
    }

    /** The check behind a test of an engine, empty if it is none to run. */
    Optional<Check> check(TestSource source) {
        if (source instanceof FileSource file) {
            return file.getPosition()
                    .map(position -> scenarios.get(new Place(file.getFile().toPath(), position.getLine())));
        }
        if (source instanceof MethodSource method) {
            return Optional.ofNullable(properties.get(method.getClassName() + "#" + method.getMethodName()));
        }
        return Optional.empty();
    }

    private static String key(Method method) {
        return method.getDeclaringClass().getName() + "#" + method.getName();
    }
}
