package org.sealcheck.suite.catalogue;

import io.cucumber.messages.types.Tag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Kind;

/**
 * What the tags of a scenario say: {@code @SESS-014} a requirement, {@code @role:signal.session} a role it needs,
 * {@code @profile:name} a profile it holds for, anything else a word to select by.
 */
final class Tags {
    private static final Pattern REQUIREMENT = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[0-9]+");

    private final Set<String> requirements = new TreeSet<>();
    private final Set<String> roles = new TreeSet<>();
    private final Set<String> profiles = new TreeSet<>();
    private final Set<String> words = new TreeSet<>();

    /** @throws BadContent with the tag's line if it names something unknown */
    Tags(String file, List<Tag> tags, Vocabulary vocabulary) {
        for (Tag tag : tags) {
            String where = file + ":" + tag.getLocation().getLine();
            String name = tag.getName().substring(1);
            if (REQUIREMENT.matcher(name).matches()) {
                vocabulary.requireRequirement(name, where);
                requirements.add(name);
            } else if (name.startsWith("role:")) {
                vocabulary.requireRole(name.substring("role:".length()), where);
                roles.add(name.substring("role:".length()));
            } else if (name.startsWith("profile:")) {
                profiles.add(name.substring("profile:".length()));
            } else {
                words.add(name);
            }
        }
    }

    Check check(String id, String title, String where) {
        if (requirements.isEmpty()) {
            throw new BadContent(where, "no requirement: tag the scenario or its rule with ids such as @SESS-014");
        }
        if (roles.isEmpty()) {
            throw new BadContent(
                    where, "no role: tag the feature with the roles it needs, such as @role:signal.session");
        }
        return new Check(id, Kind.SCENARIO, requirements, title, words, profiles, roles, where);
    }
}
