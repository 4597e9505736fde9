package org.sealcheck.suite.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.trace.Specification;

/**
 * Whether the vector files make sense: what the schema says, and what it cannot say.
 *
 * <p>Everything here can be told without any implementation.
 */
public final class VectorLint {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Home home;
    private final VectorSchema schema;
    private final CaseLint cases;
    private final Set<String> flags;
    private final Set<String> usedFlags = new HashSet<>();
    private final Map<String, Balance> balances = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private VectorLint(Home home, Specification specification) throws IOException {
        this.home = home;
        this.schema = new VectorSchema(home.vectors().resolve("schema/vectors.schema.json"));
        Path file = home.vectors().resolve("schema/flags.json");
        this.flags = new TreeSet<>();
        JSON.readTree(file.toFile()).fieldNames().forEachRemaining(flags::add);
        this.cases = new CaseLint(specification, flags);
    }

    /** Cases of one protocol. */
    private record Balance(int negative, int all) {}

    /** Everything that is wrong with the files below the home's vectors folder; empty if nothing is. */
    public static List<String> problems(Home home, Specification specification) {
        try {
            VectorLint lint = new VectorLint(home, specification);
            for (Path file : VectorChecks.files(home)) {
                lint.file(file);
            }
            lint.whole();
            return lint.problems;
        } catch (IOException e) {
            return List.of("vectors cannot be read: " + e);
        }
    }

    private void file(Path file) throws IOException {
        String text = Files.readString(file);
        String name = home.show(file);
        JsonNode tree = JSON.readTree(text);
        schema.violations(tree)
                .forEach((pointer, problem) ->
                        problems.add(Locator.error(file, pointer, problem).getMessage()));
        if (tree instanceof ObjectNode object && !VectorWriter.text(object).equals(text)) {
            problems.add(name + ": not in the one spelling of vector files; `sealcheck vectors generate` rewrites it");
        }
        if (!Files.exists(file.resolveSibling("README.md"))) {
            problems.add(name + ": its folder has no README.md; say there what the fields mean, and the equations");
        }
        try (VectorReader reader = VectorReader.open(file)) {
            header(file, reader.header());
            cases(reader);
        } catch (BadContent e) {
            problems.add(e.getMessage());
        }
    }

    private void header(Path file, VectorHeader header) {
        String name = home.show(file);
        Path folder =
                home.vectors().relativize(file.toAbsolutePath().normalize()).getName(0);
        if (!folder.toString().equals(header.protocol())) {
            problems.add(name + ": says protocol " + header.protocol() + " and lies in the folder " + folder);
        }
        Path schemaFile = file.resolveSibling(header.schema()).normalize();
        if (!Files.exists(schemaFile)) {
            problems.add(name + ": $schema leads to " + schemaFile + ", which does not exist");
        }
        boolean derived = header.source().kind() == VectorHeader.Kind.DERIVED;
        if (derived == (header.seed() == null)) {
            problems.add(name + ": a derived file has a seed, a published one has none");
        }
    }

    private void cases(VectorReader reader) {
        Set<String> ids = new HashSet<>();
        String protocol = reader.header().protocol();
        for (VectorCase next = reader.next(); next != null; next = reader.next()) {
            String pointer = "/cases/" + reader.index();
            if (!ids.add(next.id())) {
                problems.add(reader.error(pointer + "/id", "the id '" + next.id() + "' stands twice in this file")
                        .getMessage());
            }
            usedFlags.addAll(next.flags());
            int refused = next.refusesSomething() ? 1 : 0;
            balances.merge(
                    protocol,
                    new Balance(refused, 1),
                    (a, b) -> new Balance(a.negative() + b.negative(), a.all() + b.all()));
            cases.problems(reader.header(), next)
                    .forEach((place, problem) ->
                            problems.add(reader.error(pointer + place, problem).getMessage()));
        }
    }

    private void whole() {
        balances.forEach((protocol, balance) -> {
            if (2 * balance.negative() <= balance.all()) {
                problems.add("vectors/" + protocol + ": " + balance.negative() + " of " + balance.all()
                        + " cases must be refused; negative cases outnumber positive ones");
            }
        });
        Set<String> unused = new TreeSet<>(flags);
        unused.removeAll(usedFlags);
        unused.forEach(flag -> problems.add("vectors/schema/flags.json: no case has the flag '" + flag + "'"));
    }
}
