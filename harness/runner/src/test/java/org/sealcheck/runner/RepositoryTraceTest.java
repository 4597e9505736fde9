package org.sealcheck.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sealcheck.faults.Fault;
import org.sealcheck.faults.FaultCatalogue;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.Level;
import org.sealcheck.suite.catalogue.Catalogue;
import org.sealcheck.suite.catalogue.Vocabulary;
import org.sealcheck.suite.trace.CheckIndex;
import org.sealcheck.suite.trace.CheckRegister;
import org.sealcheck.suite.trace.GeneratedParts;
import org.sealcheck.suite.trace.Ledger;
import org.sealcheck.suite.trace.Requirement;
import org.sealcheck.suite.trace.Specification;
import org.sealcheck.suite.trace.Traceability;

/** From sentence to requirement to check to fault, over this repository as it is. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RepositoryTraceTest {
    private static final String REFRESH = "refresh it with\n  mvn -q -B -pl harness/runner -am test"
            + " -Dtest=RepositoryTraceTest -Dsurefire.failIfNoSpecifiedTests=false -Dsealcheck.refresh=true\n";
    private static final Home HOME = new Home(Path.of(System.getProperty("sealcheck.home")));

    private static final Specification SPECIFICATION = Specification.read(HOME.spec());
    private static final List<Ledger> LEDGERS = Ledger.readAll(HOME.spec().resolve("ledger"));
    private static final CheckIndex CHECKS = new CheckIndex();
    private static final SortedMap<String, TreeSet<String>> FAULTS = new TreeMap<>();

    @BeforeAll
    static void read() {
        List<String> ids =
                SPECIFICATION.requirements().stream().map(Requirement::id).toList();
        Catalogue.read(HOME, new Vocabulary(ids)).forEach(false, CHECKS);
        for (Fault fault : FaultCatalogue.all()) {
            fault.requirements()
                    .forEach(id ->
                            FAULTS.computeIfAbsent(id, key -> new TreeSet<>()).add(fault.id()));
        }
    }

    @Test
    @Order(1)
    void generated_parts_are_fresh() {
        GeneratedParts parts = new GeneratedParts(HOME, SPECIFICATION, LEDGERS, CHECKS, FAULTS);
        if (Boolean.getBoolean("sealcheck.refresh")) {
            parts.write();
        }
        assertThat(parts.stale().stream().map(HOME::show))
                .as("stale; " + REFRESH)
                .isEmpty();
    }

    @Test
    @Order(2)
    void check_ids_are_registered_and_none_is_used_again() throws IOException {
        CheckRegister register =
                CheckRegister.parse(Files.readString(HOME.spec().resolve(CheckRegister.NAME)));

        assertThat(register.problems(CHECKS.ids()))
                .as("check ids; if stale, " + REFRESH)
                .isEmpty();
    }

    @Test
    @Order(3)
    void every_sentence_requirement_and_check_is_accounted_for() {
        assertThat(new Traceability(SPECIFICATION, LEDGERS, CHECKS).problems()).isEmpty();
    }

    @Test
    @Order(4)
    void faults_break_requirements_that_exist_and_every_must_is_broken_by_one() {
        assertThat(FAULTS.keySet())
                .as("requirements named by faults")
                .allMatch(id -> SPECIFICATION.requirement(id).isPresent());
        assertThat(SPECIFICATION.requirements().stream()
                        .filter(requirement -> requirement.level() == Level.MUST)
                        .map(Requirement::id)
                        .filter(id -> !FAULTS.containsKey(id)))
                .as("requirements of level MUST that no fault breaks; write one in harness/faults")
                .isEmpty();
    }
}
