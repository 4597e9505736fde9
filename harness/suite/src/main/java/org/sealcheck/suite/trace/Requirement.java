package org.sealcheck.suite.trace;

import java.util.Set;
import org.sealcheck.suite.Level;

/**
 * One normative sentence.
 *
 * @param id for example {@code SESS-014}; never given to another requirement
 * @param level how binding it is
 * @param title the sentence in a few words
 * @param source where it stands, as written in the chapter
 * @param basis what kind of source that is
 * @param profiles empty if it binds everyone; otherwise it binds implementations of any of these profiles
 * @param chapter its file below spec/, for example {@code signal/sessions.md}
 * @param line of its heading in the file, from 1
 * @param anchor of its heading in the rendered chapter, without {@code #}
 */
public record Requirement(
        String id,
        Level level,
        String title,
        String source,
        Basis basis,
        Set<String> profiles,
        String chapter,
        int line,
        String anchor) {

    public Requirement {
        profiles = Set.copyOf(profiles);
    }

    /** The part of the id before the number: {@code SESS}. */
    public String group() {
        return id.substring(0, id.lastIndexOf('-'));
    }
}
