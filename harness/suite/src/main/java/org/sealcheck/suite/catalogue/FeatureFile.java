package org.sealcheck.suite.catalogue;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.Home;

/** Reads the checks of one feature file. */
final class FeatureFile {
    private static final GherkinParser GHERKIN =
            GherkinParser.builder().includeSource(false).includePickles(false).build();

    private final Path file;
    private final String shown;
    private final String idPrefix;
    private final Vocabulary vocabulary;
    private final Map<String, ScenarioCheck> byId = new LinkedHashMap<>();

    private FeatureFile(Path file, Home home, Vocabulary vocabulary) {
        this.file = file;
        this.shown = home.show(file);
        String below = home.features().relativize(file).toString().replace('\\', '/');
        this.idPrefix = below.substring(0, below.length() - ".feature".length()) + "/";
        this.vocabulary = vocabulary;
    }

    /**
     * The checks of a file, in its order.
     *
     * @throws BadContent if it is not Gherkin, tags something unknown, or two scenarios would have one id
     */
    static List<ScenarioCheck> read(Path file, Home home, Vocabulary vocabulary) {
        FeatureFile reader = new FeatureFile(file, home, vocabulary);
        reader.parse().getFeature().ifPresent(reader::feature);
        return List.copyOf(reader.byId.values());
    }

    private GherkinDocument parse() {
        try (Stream<Envelope> envelopes = GHERKIN.parse(shown, Files.readAllBytes(file))) {
            List<Envelope> all = envelopes.toList();
            for (Envelope envelope : all) {
                envelope.getParseError().ifPresent(error -> {
                    throw new BadContent(shown, "not Gherkin: " + error.getMessage());
                });
            }
            return all.stream()
                    .flatMap(each -> each.getGherkinDocument().stream())
                    .findFirst()
                    .orElseThrow(() -> new BadContent(shown, "holds no feature"));
        } catch (IOException e) {
            throw new BadContent(shown, "cannot be read: " + e, e);
        }
    }

    private void feature(Feature feature) {
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(scenario -> scenario(scenario, feature.getTags()));
            child.getRule().ifPresent(rule -> rule(rule, feature.getTags()));
        }
    }

    private void rule(Rule rule, List<Tag> outer) {
        List<Tag> tags = joined(outer, rule.getTags());
        for (RuleChild child : rule.getChildren()) {
            child.getScenario().ifPresent(scenario -> scenario(scenario, tags));
        }
    }

    private void scenario(Scenario scenario, List<Tag> outer) {
        List<Tag> tags = joined(outer, scenario.getTags());
        if (scenario.getExamples().isEmpty()) {
            add(scenario.getName(), scenario.getLocation().getLine(), tags);
            return;
        }
        for (Examples examples : scenario.getExamples()) {
            List<Tag> all = joined(tags, examples.getTags());
            for (TableRow row : examples.getTableBody()) {
                String name =
                        substitute(scenario.getName(), examples.getTableHeader().orElseThrow(), row);
                add(name, row.getLocation().getLine(), all);
            }
        }
    }

    private void add(String name, long line, List<Tag> tags) {
        String where = shown + ":" + line;
        String id = idPrefix + slug(name);
        if (id.endsWith("/")) {
            throw new BadContent(where, "a scenario needs a name with a letter or a digit in it");
        }
        ScenarioCheck next = new ScenarioCheck(new Tags(shown, tags, vocabulary).check(id, name, where), file, line);
        ScenarioCheck first = byId.putIfAbsent(id, next);
        if (first != null) {
            throw new BadContent(
                    where,
                    "the id " + id + " belongs to line " + first.line()
                            + "; give this scenario its own name (in an outline: put a <column> into the name)");
        }
    }

    /** What stands in an id for these words: lower case, hyphens for all that is neither letter nor digit. */
    static String slug(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String substitute(String name, TableRow header, TableRow row) {
        String result = name;
        List<TableCell> columns = header.getCells();
        for (int i = 0; i < columns.size(); i++) {
            result = result.replace(
                    "<" + columns.get(i).getValue() + ">", row.getCells().get(i).getValue());
        }
        return result;
    }

    private static List<Tag> joined(List<Tag> outer, List<Tag> inner) {
        List<Tag> all = new ArrayList<>(outer);
        all.addAll(inner);
        return all;
    }
}
