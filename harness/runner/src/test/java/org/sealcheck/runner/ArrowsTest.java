package org.sealcheck.runner;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * Arrows between modules point one way: runner → suite → contract ← adapters → reference. Faults change the reference
 * and know nothing of the suite that has to catch them.
 */
class ArrowsTest {
    private static final String REFERENCE = "org.sealcheck.reference..";
    private static final String CONTRACT = "org.sealcheck.contract..";
    private static final String ADAPTERS = "org.sealcheck.adapter..";
    private static final String SUITE = "org.sealcheck.suite..";
    private static final String FAULTS = "org.sealcheck.faults..";
    private static final String RUNNER = "org.sealcheck.runner..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sealcheck");

    @Test
    void every_module_is_seen() {
        for (String module : new String[] {REFERENCE, CONTRACT, ADAPTERS, SUITE, FAULTS, RUNNER}) {
            assertThat(CLASSES.that(resideInAnyPackage(module))).as(module).isNotEmpty();
        }
    }

    @Test
    void the_reference_is_a_plain_library() {
        classes()
                .that()
                .resideInAPackage(REFERENCE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        REFERENCE,
                        "java..",
                        "javax.crypto..",
                        "org.bouncycastle..",
                        "com.google.protobuf..",
                        "org.pcollections..",
                        "org.jspecify..")
                .because("it knows no harness, no JSON and no test library")
                .check(CLASSES);
    }

    @Test
    void the_contract_knows_nobody() {
        noneMayUse(CONTRACT, REFERENCE, ADAPTERS, SUITE, FAULTS, RUNNER);
    }

    @Test
    void adapters_know_the_contract_and_their_library() {
        noneMayUse(ADAPTERS, SUITE, FAULTS, RUNNER);
    }

    @Test
    void the_suite_imports_no_implementation() {
        noneMayUse(SUITE, REFERENCE, ADAPTERS, FAULTS, RUNNER);
    }

    @Test
    void faults_know_no_suite() {
        noneMayUse(FAULTS, SUITE, RUNNER);
    }

    private static void noneMayUse(String module, String... others) {
        noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }
}
