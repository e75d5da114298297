package vn.thidua.campaign.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.thidua.campaign");

    @Test
    void the_domain_depends_on_java_only() {
        classes()
                .that()
                .resideInAPackage("..campaign.campaign.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "vn.thidua.campaign.campaign.domain..")
                .check(CLASSES);
    }

    @Test
    void what_reads_documents_knows_nothing_of_storage_and_web() {
        classes()
                .that()
                .resideInAPackage("..campaign.reading..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("io.quarkus..", "jakarta..", "org.hibernate..", "vn.thidua.kit..")
                .check(CLASSES);
    }

    @Test
    void features_form_no_cycle() {
        slices().matching("vn.thidua.campaign.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void resources_and_rows_stay_inside_their_feature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .haveSimpleNameEndingWith("Row")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }
}
