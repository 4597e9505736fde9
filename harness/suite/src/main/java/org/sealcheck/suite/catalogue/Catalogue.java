package org.sealcheck.suite.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.Pairing;
import org.sealcheck.suite.vector.VectorChecks;

/**
 * Every check there is. Scenarios and properties are held; vector cases are read anew each time, because their number
 * has no bound.
 */
public final class Catalogue {
    /** Where properties live. */
    public static final String PROPERTIES = "org.sealcheck.suite.property";

    private final Home home;
    private final List<ScenarioCheck> scenarios;
    private final List<PropertyCheck> properties;
    private final List<Path> vectorFiles;

    private Catalogue(
            Home home, List<ScenarioCheck> scenarios, List<PropertyCheck> properties, List<Path> vectorFiles) {
        this.home = home;
        this.scenarios = List.copyOf(scenarios);
        this.properties = List.copyOf(properties);
        this.vectorFiles = List.copyOf(vectorFiles);
        requireUniqueIds();
    }

    /** @throws BadContent if a feature or a property is not well formed; vector files are not opened yet */
    public static Catalogue read(Home home, Vocabulary vocabulary) {
        return read(home, vocabulary, PROPERTIES);
    }

    /** As {@link #read(Home, Vocabulary)}, with the properties of another package. */
    public static Catalogue read(Home home, Vocabulary vocabulary, String propertyPackage) {
        List<ScenarioCheck> scenarios = new ArrayList<>();
        for (Path feature : files(home.features(), ".feature")) {
            scenarios.addAll(FeatureFile.read(feature, home, vocabulary));
        }
        return new Catalogue(home, scenarios, Properties.in(propertyPackage, vocabulary), VectorChecks.files(home));
    }

    public List<ScenarioCheck> scenarios() {
        return scenarios;
    }

    public List<PropertyCheck> properties() {
        return properties;
    }

    public List<Path> vectorFiles() {
        return vectorFiles;
    }

    /**
     * Shows every check once: vectors by file, then properties, then scenarios.
     *
     * @param pairings whether two-party scenarios are shown in each pairing, as two different implementations run them
     * @throws BadContent if a vector file is not well formed
     */
    public void forEach(boolean pairings, Consumer<Check> visitor) {
        for (Path file : vectorFiles) {
            VectorChecks.of(home, file, visitor);
        }
        properties.forEach(each -> visitor.accept(each.check()));
        for (ScenarioCheck scenario : scenarios) {
            visitor.accept(scenario.check());
            if (pairings && scenario.twoParty()) {
                visitor.accept(scenario.check().in(Pairing.ALICE));
                visitor.accept(scenario.check().in(Pairing.BOB));
            }
        }
    }

    private void requireUniqueIds() {
        Map<String, String> sources = new HashMap<>();
        Stream.concat(
                        properties.stream().map(PropertyCheck::check),
                        scenarios.stream().map(ScenarioCheck::check))
                .forEach(check -> {
                    String first = sources.putIfAbsent(check.id(), check.source());
                    if (first != null) {
                        throw new BadContent(
                                check.source(),
                                "the check id " + check.id() + " belongs to " + first + "; choose another");
                    }
                });
    }

    /** All files below a folder with this ending, sorted; none if there is no such folder. */
    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> each.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
