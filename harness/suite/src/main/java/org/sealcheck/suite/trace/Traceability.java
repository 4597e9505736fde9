package org.sealcheck.suite.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From sentence to requirement to check and back: finds whatever hangs in the air.
 *
 * <p>That an id is known at all, stands once, and that chapters and profiles agree is seen already when the files are
 * read.
 */
public final class Traceability {
    private final Specification specification;
    private final List<Ledger> ledgers;
    private final CheckIndex checks;

    public Traceability(Specification specification, List<Ledger> ledgers, CheckIndex checks) {
        this.specification = specification;
        this.ledgers = List.copyOf(ledgers);
        this.checks = checks;
    }

    /** Each problem in one sentence that says what to do; empty if all is accounted for. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (String id : checks.requirements()) {
            if (specification.requirement(id).isEmpty()) {
                problems.add(id + " is named by a check but stands in no chapter; correct the check");
            }
        }
        Map<String, List<String>> sections = citedSections(problems);
        for (Requirement requirement : specification.requirements()) {
            String where = requirement.chapter() + ":" + requirement.line() + ": " + requirement.id();
            if (!checks.requirements().contains(requirement.id())) {
                problems.add(where + " has no check; write a vector, a scenario or a property that names it");
            }
            source(requirement, sections.getOrDefault(requirement.id(), List.of()))
                    .ifPresent(problem -> problems.add(where + " " + problem));
        }
        return problems;
    }

    /** For each requirement: the sections of rows that cite it, with the document's name in front. */
    private Map<String, List<String>> citedSections(List<String> problems) {
        Map<String, List<String>> sections = new HashMap<>();
        for (Ledger ledger : ledgers) {
            for (LedgerRow row : ledger.rows()) {
                for (String id : row.requirements()) {
                    sections.computeIfAbsent(id, key -> new ArrayList<>())
                            .add(ledger.citedAs() + ", " + row.section() + ",");
                    if (specification.requirement(id).isEmpty()) {
                        problems.add(ledger.file().getFileName() + ":" + row.line() + ": names " + id
                                + ", which stands in no chapter; correct the row or write the requirement");
                    }
                }
            }
        }
        return sections;
    }

    private static Optional<String> source(Requirement requirement, List<String> sections) {
        return switch (requirement.basis()) {
            case DOCUMENT -> document(requirement, sections);
            case STANDARD -> Optional.empty();
            case LIBRARY, PROPOSAL ->
                requirement.profiles().isEmpty()
                        ? Optional.of("does not stand in a document, so it belongs in a profile; add a 'Profile:' line")
                        : Optional.empty();
        };
    }

    private static Optional<String> document(Requirement requirement, List<String> sections) {
        if (sections.isEmpty()) {
            return Optional.of("stands on a document, but no row of the ledger names it; add it to the row of its"
                    + " sentence, or begin its source with 'library', 'standard' or 'proposal;'");
        }
        return sections.stream().anyMatch(requirement.source()::startsWith)
                ? Optional.empty()
                : Optional.of("gives the source '" + requirement.source() + "', but the ledger names it in: "
                        + sections.get(0) + " …; make them agree");
    }
}
