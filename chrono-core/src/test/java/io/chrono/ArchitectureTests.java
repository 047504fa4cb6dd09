package io.chrono;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The plan of the house: which package of the core sees which.
 */
class ArchitectureTests {

    private static final JavaClasses CORE = new ClassFileImporter()
        .withImportOption((location) -> !location.contains("/test-classes/"))
        .importPackages("io.chrono");

    private static final List<String> SEEN_BY_ALL = List.of("time", "scope");

    private static final Map<String, List<String>> SEES = Map.of("clock", List.of(), "operation", List.of(), "timeline",
            List.of("clock"), "run", List.of(), "pipeline", List.of("run"), "schedule", List.of("clock", "timeline"),
            "action", List.of("run", "schedule"), "bus", List.of(), "publication", List.of("bus"));

    private static final List<String> PACKAGES = Stream.concat(SEEN_BY_ALL.stream(), SEES.keySet().stream().sorted())
        .toList();

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void arrowsPointDownOnly(String name) {
        List<String> common = SEEN_BY_ALL.contains(name) ? List.of() : SEEN_BY_ALL;
        String[] allowed = Stream.of(List.of(name), SEES.getOrDefault(name, List.of()), common)
            .flatMap(List::stream)
            .map(ArchitectureTests::tree)
            .toArray(String[]::new);
        check(noClasses().that()
            .resideInAPackage(tree(name))
            .should()
            .dependOnClassesThat(resideInAPackage("io.chrono..").and(resideOutsideOfPackages(allowed))));
    }

    @Test
    void everyClassHasItsPlace() {
        check(classes().should()
            .resideInAnyPackage(PACKAGES.stream().map(ArchitectureTests::tree).toArray(String[]::new)));
    }

    @Test
    void packagesAreFreeOfCycles() {
        check(slices().matching("io.chrono.(**)").should().beFreeOfCycles());
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CORE.stream().map(JavaClass::getPackage).distinct())
            .allSatisfy((javaPackage) -> assertThat(javaPackage.isAnnotatedWith(NullMarked.class))
                .as("@NullMarked in the package-info.java of %s", javaPackage.getName())
                .isTrue());
    }

    @Test
    void coreIsFreeOfSpring() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.."));
    }

    @Test
    void onlyTimeSeesTheLibraryOfRecurrences() {
        check(noClasses().that()
            .resideOutsideOfPackage(tree("time"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.dmfs.."));
    }

    @Test
    void onlyFilesAndJournalSeeJackson() {
        check(noClasses().that()
            .resideOutsideOfPackages(tree("schedule"), tree("run"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."));
    }

    @Test
    void onlyTimeReadsTheSystemClock() {
        check(noClasses().that()
            .resideOutsideOfPackage(tree("time"))
            .should()
            .accessTargetWhere(readsTheSystemClockOrWaits())
            .because("time comes from a TimeSource, so that tests can move it"));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemClockOrWaits() {
        return DescribedPredicate.describe("reads the system clock or waits", (access) -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getName();
            return (owner.getPackageName().equals("java.time") && name.equals("now"))
                    || (owner.isEquivalentTo(java.time.Clock.class) && !name.equals("fixed"))
                    || (owner.isEquivalentTo(System.class)
                            && (name.equals("nanoTime") || name.equals("currentTimeMillis")))
                    || (owner.isAssignableTo(Thread.class) && name.equals("sleep"))
                    || (owner.isEquivalentTo(TimeUnit.class) && name.equals("sleep"))
                    || (owner.isEquivalentTo(LockSupport.class) && name.startsWith("park"));
        });
    }

    private static String tree(String name) {
        return "io.chrono." + name + "..";
    }

    /*
     * A package of the plan may still be without classes.
     */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CORE);
    }

}
