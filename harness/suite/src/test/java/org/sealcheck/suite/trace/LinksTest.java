package org.sealcheck.suite.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** Links inside the specification lead somewhere, and the ids that its prose names exist. */
class LinksTest {
    private static final Set<String> IDS = new HashSet<>();
    private static final Set<String> GROUPS = new HashSet<>();
    private static final Map<Path, Set<String>> ANCHORS = new HashMap<>();

    static {
        for (Requirement requirement : Specification.read(Repository.SPEC).requirements()) {
            IDS.add(requirement.id());
            GROUPS.add(requirement.group());
        }
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            parse(page).accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    if (!link.getDestination().startsWith("https:") && !leadsSomewhere(page, link.getDestination())) {
                        dead.add(Repository.SPEC.relativize(page) + ": " + link.getDestination());
                    }
                    visitChildren(link);
                }
            });
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void every_id_in_the_prose_is_a_requirement() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Path page : pages()) {
            var ids = Pattern.compile("\\b([A-Z]{2,})-[0-9]{3}\\b").matcher(Files.readString(page));
            while (ids.find()) {
                if (GROUPS.contains(ids.group(1)) && !IDS.contains(ids.group())) {
                    unknown.add(Repository.SPEC.relativize(page) + ": " + ids.group());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String destination) {
        String[] parts = destination.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1
                || ANCHORS.computeIfAbsent(target, LinksTest::anchors).contains(parts[1]);
    }

    private static Set<String> anchors(Path page) {
        Set<String> anchors = new HashSet<>();
        parse(page).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.add(Chapter.anchor(Chapter.textOf(heading)));
            }
        });
        return anchors;
    }

    private static Node parse(Path page) {
        try {
            return Parser.builder().build().parse(Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.SPEC)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
