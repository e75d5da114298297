package vn.thidua.award;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.thidua.award");

    @Test
    void the_engine_is_plain_java() {
        classes()
                .that()
                .resideInAPackage("..award.engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "..award.engine..")
                .check(CLASSES);
    }

    @Test
    void the_engine_asks_no_clock() {
        noClasses()
                .that()
                .resideInAPackage("vn.thidua.award..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .check(CLASSES);
    }

    @Test
    void features_form_no_cycle() {
        slices().matching("vn.thidua.award.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void resources_stay_inside_their_feature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .haveSimpleNameEndingWith("Entity")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }
}
