package org.sealcheck.suite.vector;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealcheck.suite.BadContent;

/** Finds the line of a JSON pointer by reading the file again, so that reading without errors pays nothing for it. */
final class Locator {
    private static final JsonFactory JSON = new JsonFactory();

    private Locator() {}

    /** The error for the place that a pointer names, or for the nearest place around it that exists. */
    static BadContent error(Path file, String pointer, String problem) {
        int line = line(file, pointer);
        return new BadContent(
                line > 0 ? file + ":" + line : file.toString(), pointer.isEmpty() ? problem : pointer + ": " + problem);
    }

    private static int line(Path file, String pointer) {
        int line = 0;
        int deepest = -1;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(in)) {
            while (parser.nextToken() != null) {
                String here = parser.getParsingContext().pathAsPointer().toString();
                boolean around = pointer.equals(here) || pointer.startsWith(here + "/");
                if (around && here.length() > deepest) {
                    deepest = here.length();
                    line = parser.currentTokenLocation().getLineNr();
                }
                if (pointer.equals(here)) {
                    return line;
                }
            }
        } catch (IOException e) {
            // The file could be read up to the place of the error a moment ago; what was found is still the best
            // answer.
            return line;
        }
        return line;
    }
}
