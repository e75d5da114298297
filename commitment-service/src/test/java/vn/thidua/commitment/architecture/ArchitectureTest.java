package vn.thidua.commitment.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.thidua.commitment");

    @Test
    void the_domain_knows_only_java_and_refusals() {
        classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "..domain..",
                        "vn.thidua.commitment.review..",
                        "vn.thidua.kit.problem..",
                        "org.jspecify.annotations..")
                .check(CLASSES);
    }

    @Test
    void features_form_no_cycle() {
        slices().matching("vn.thidua.commitment.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
