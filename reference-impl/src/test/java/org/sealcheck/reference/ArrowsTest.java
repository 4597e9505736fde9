package org.sealcheck.reference;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.net.URI;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;

/** The reference is a plain library: it knows the protocols and nothing of those who check it. */
class ArrowsTest {
    private static final JavaClasses REFERENCE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sealcheck.reference");

    @Test
    void knowsNoContractNoJsonAndNoTestLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sealcheck.contract..",
                        "org.sealcheck.suite..",
                        "org.sealcheck.adapter..",
                        "com.fasterxml..",
                        "org.junit..",
                        "net.jqwik..",
                        "io.cucumber..")
                .check(REFERENCE);
    }

    @Test
    void doesNoInputOrOutput() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.nio.file..", "java.net..", "java.util.logging..", "java.time..")
                                // Reads an address and opens nothing.
                                .and(not(belongToAnyOf(URI.class, URISyntaxException.class))))
                .check(REFERENCE);
    }

    @Test
    void itsPackagesFormNoCycle() {
        SlicesRuleDefinition.slices()
                .matching("org.sealcheck.reference.signal.(*)..")
                .should()
                .beFreeOfCycles()
                .check(REFERENCE);
    }
}
