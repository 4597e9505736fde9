package org.sealcheck.suite.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.Level;

/**
 * Reads the requirements of one chapter. A heading of the third level is a requirement, and nothing else is:
 *
 * <pre>
 * ### SESS-014 · MUST · session set-up stays in the header until the first reply
 * Source: Messenger E2EE Overview (2023), One-to-one Session Setup (Recipient), paragraph 1.
 *
 * Profile: signal-v3
 * </pre>
 *
 * The {@code Profile:} line may be absent, and may name several profiles separated by commas.
 */
final class Chapter {
    static final String ID = "[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-[0-9]{3}";

    private static final Pattern HEADING = Pattern.compile("(" + ID + ") · (\\w+) · (\\S.*)");
    private static final Parser MARKDOWN =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private final Path file;
    private final String name;

    /** @param name the file as requirements cite it, for example {@code signal/sessions.md} */
    Chapter(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** @throws BadContent if a heading of the third level is not a requirement with a source */
    List<Requirement> requirements() throws IOException {
        List<Requirement> found = new ArrayList<>();
        Node document = MARKDOWN.parse(Files.readString(file));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 3) {
                found.add(requirement(heading));
            }
        }
        return found;
    }

    private Requirement requirement(Heading heading) {
        int line = heading.getSourceSpans().get(0).getLineIndex() + 1;
        String text = textOf(heading);
        Matcher parts = HEADING.matcher(text);
        if (!parts.matches()) {
            throw new BadContent(file, line, "'" + text + "' is no requirement; write '### SESS-014 · MUST · title'");
        }
        String source = field(heading, "Source:");
        if (source.isEmpty()) {
            throw new BadContent(
                    file, line, parts.group(1) + " has no source; write a line 'Source: …' below its heading");
        }
        return new Requirement(
                parts.group(1),
                level(parts.group(2), line),
                parts.group(3),
                source,
                Basis.of(source),
                names(field(heading, "Profile:")),
                name,
                line,
                anchor(text));
    }

    private Level level(String word, int line) {
        return EnumSet.allOf(Level.class).stream()
                .filter(level -> level.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadContent(file, line, "'" + word + "' is no level; use MUST, SHOULD or MAY"));
    }

    /** What follows the label, in the first two paragraphs below the heading; empty if the label is not there. */
    private static String field(Heading heading, String label) {
        Node node = heading.getNext();
        for (int i = 0; i < 2 && node instanceof Paragraph; i++, node = node.getNext()) {
            String text = textOf(node);
            if (text.startsWith(label)) {
                return text.substring(label.length()).strip();
            }
        }
        return "";
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toSet());
    }

    static String textOf(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text plain) {
                text.append(plain.getLiteral());
            } else if (node instanceof Code code) {
                text.append(code.getLiteral());
            } else if (node instanceof SoftLineBreak) {
                text.append(' ');
            } else {
                text.append(textOf(node));
            }
        }
        return text.toString();
    }

    /** The anchor that common Markdown renderers give a heading. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
