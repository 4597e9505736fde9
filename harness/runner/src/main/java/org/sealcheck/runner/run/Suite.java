package org.sealcheck.runner.run;

import java.util.function.Function;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.Level;
import org.sealcheck.suite.catalogue.Catalogue;
import org.sealcheck.suite.catalogue.Vocabulary;
import org.sealcheck.suite.trace.Requirement;
import org.sealcheck.suite.trace.Specification;

/** The suite's content, read once: what is demanded, and what checks it. */
public record Suite(Home home, Specification specification, Catalogue catalogue) {

    /** @throws org.sealcheck.suite.BadContent if a chapter, profile, feature or property is not well formed */
    public static Suite read(Home home) {
        Specification specification = Specification.read(home.spec());
        Vocabulary vocabulary = new Vocabulary(
                specification.requirements().stream().map(Requirement::id).toList());
        return new Suite(home, specification, Catalogue.read(home, vocabulary));
    }

    /** Level of a requirement by id; an unknown one is taken as seriously as can be. */
    public Function<String, Level> levels() {
        return id -> specification.requirement(id).map(Requirement::level).orElse(Level.MUST);
    }
}
