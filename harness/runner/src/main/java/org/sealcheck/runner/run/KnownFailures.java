package org.sealcheck.runner.run;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Verdict;

/**
 * The failures that somebody has looked at and accepted for now: a YAML list of {@code {check, reason, link}}. The
 * list cannot go stale: an entry whose check passes, or that names no check, fails the run.
 */
public final class KnownFailures {
    /** The {@link Outcome#reason} of a check that is listed and passes. */
    public static final String STALE = "stale-known-failure";

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * @param check its id, or a pattern with {@code *}, or a list of these: checks that fail for one reason
     * @param reason why it fails, in words
     * @param link where that was found out or reported
     */
    public record Entry(
            @JsonProperty(required = true) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> check,

            @JsonProperty(required = true) String reason,
            @JsonProperty(required = true) String link) {}

    private record Matcher(Entry entry, String check, Pattern pattern) {}

    private final @Nullable Path file;
    private final List<Matcher> matchers = new ArrayList<>();
    private final Set<Matcher> used = ConcurrentHashMap.newKeySet();

    private KnownFailures(@Nullable Path file, List<Entry> entries) {
        this.file = file;
        for (Entry entry : entries) {
            entry.check().forEach(check -> matchers.add(new Matcher(entry, check, Selection.glob(check))));
        }
    }

    public static KnownFailures none() {
        return new KnownFailures(null, List.of());
    }

    /** @throws BadContent if it is not such a list */
    public static KnownFailures read(Path file) {
        try {
            String text = Files.readString(file);
            if (YAML.readTree(text).isMissingNode()) {
                return new KnownFailures(file, List.of());
            }
            List<Entry> entries = YAML.readValue(text, new TypeReference<List<Entry>>() {});
            for (Entry entry : entries) {
                if (entry.check() == null
                        || entry.check().isEmpty()
                        || isBlank(entry.reason())
                        || isBlank(entry.link())) {
                    throw new BadContent(file, "an entry needs \"check\", \"reason\" and \"link\": " + entry);
                }
            }
            return new KnownFailures(file, entries);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BadContent(
                    file,
                    line,
                    "not a list of known failures (- check: …, reason: …, link: …): " + e.getOriginalMessage());
        } catch (IOException e) {
            throw BadContent.unreadable(file, e);
        }
    }

    /** The outcome with what is known about the check: a listed failure is known, a listed success is a failure. */
    public Outcome judge(Check check, Outcome outcome) {
        for (Matcher matcher : matchers) {
            if (!matcher.pattern().matcher(check.id()).matches()) {
                continue;
            }
            Entry entry = matcher.entry();
            used.add(matcher);
            if (outcome.verdict() == Verdict.PASSED) {
                return new Outcome(
                        Verdict.FAILED,
                        null,
                        STALE,
                        "it passes, but " + file + " lists it as known failure (" + entry.reason()
                                + "); remove or narrow the entry \"" + matcher.check() + "\"");
            }
            if (outcome.verdict().isFailure() && !outcome.isHarnessError()) {
                return new Outcome(
                        Verdict.KNOWN_FAILURE,
                        outcome.layer(),
                        outcome.reason(),
                        entry.reason() + " (" + entry.link() + "): " + outcome.message());
            }
        }
        return outcome;
    }

    /**
     * One problem for each entry that names no check.
     *
     * @param otherIds ids of checks that exist and did not run in this selection or shard
     */
    public List<String> unused(Iterable<String> otherIds) {
        List<String> problems = new ArrayList<>();
        for (Matcher matcher : matchers) {
            if (!used.contains(matcher) && !matchesAny(matcher.pattern(), otherIds)) {
                problems.add(
                        file + ": the entry \"" + matcher.check() + "\" matches no check; remove it or correct the id");
            }
        }
        return problems;
    }

    private static boolean matchesAny(Pattern pattern, Iterable<String> ids) {
        for (String id : ids) {
            if (pattern.matcher(id).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
