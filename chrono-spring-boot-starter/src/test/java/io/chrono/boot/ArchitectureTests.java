package io.chrono.boot;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import io.chrono.schedule.ActionInvoker;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The plan of the house: which package of the starter sees which, and what an
 * auto-configuration looks like.
 */
class ArchitectureTests {

    private static final String AUTOCONFIGURE = "io.chrono.boot.autoconfigure..";

    private static final String IMPORTS = "META-INF/spring/" + AutoConfiguration.class.getName() + ".imports";

    private static final JavaClasses STARTER = new ClassFileImporter()
        .withImportOption((location) -> !location.contains("/test-classes/"))
        .withImportOption((location) -> !location.contains("/chrono-core"))
        .importPackages("io.chrono");

    @Test
    void noClassIsInAPackageOfTheCore() {
        check(classes().should().resideInAPackage("io.chrono.boot.."));
    }

    @Test
    void siblingsDoNotSeeEachOther() {
        check(slices().matching("io.chrono.boot.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage(AUTOCONFIGURE), alwaysTrue())
            .because("what they share is an interface of the core"));
    }

    @Test
    void whatUsersImportSeesNoSibling() {
        check(noClasses().that()
            .resideInAPackage("io.chrono.boot")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.chrono.boot.*.."));
    }

    @Test
    void noRequestReachesAnAction() {
        check(noClasses().that()
            .resideInAPackage("io.chrono.boot.action..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "jakarta.websocket..", "org.springframework.web.bind..",
                    "org.springframework.web.servlet..", "org.springframework.web.socket..",
                    "org.springframework.messaging..", "org.springframework.boot.actuate..",
                    "org.springframework.stereotype..")
            .because("what a schedule performs must not be callable from outside"));
        check(noClasses().that()
            .resideInAnyPackage("io.chrono.boot.actuate..", "io.chrono.boot.gateway..", "io.chrono.boot.push..",
                    "io.chrono.boot.web..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ActionInvoker.class)
            .because("only the executor of durable schedules may call an invoker"));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(STARTER.stream().map(JavaClass::getPackage).distinct())
            .allSatisfy((javaPackage) -> assertThat(javaPackage.isAnnotatedWith(NullMarked.class))
                .as("@NullMarked in the package-info.java of %s", javaPackage.getName())
                .isTrue());
    }

    @Test
    void nothingReadsTheSystemClock() {
        check(noClasses().should()
            .accessTargetWhere(readsTheSystemClockOrWaits())
            .because("time comes from a TimeSource, so that tests can move it"));
    }

    @Test
    void autoConfigurationsAreFinalAndInOnePackage() {
        check(classes().that()
            .areAnnotatedWith(AutoConfiguration.class)
            .or()
            .haveSimpleNameEndingWith("AutoConfiguration")
            .should()
            .beAnnotatedWith(AutoConfiguration.class)
            .andShould()
            .haveSimpleNameEndingWith("AutoConfiguration")
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .resideInAPackage(AUTOCONFIGURE));
    }

    @Test
    void autoConfigurationsHaveNoPublicMembers() {
        check(methods().that().areDeclaredInClassesThat(arePartOfAnAutoConfiguration()).should().notBePublic());
        check(fields().that().areDeclaredInClassesThat(arePartOfAnAutoConfiguration()).should().notBePublic());
        check(classes().that(arePartOfAnAutoConfiguration()).and().areNestedClasses().should().notBePublic());
    }

    @Test
    void autoConfigurationsAreListed() throws IOException {
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(STARTER.stream()
            .filter((javaClass) -> javaClass.isAnnotatedWith(AutoConfiguration.class))
            .map(JavaClass::getName)
            .toList());
    }

    @Test
    void conditionsOnClassesAreNotOnBeanMethods() {
        check(noMethods().that()
            .areAnnotatedWith(Bean.class)
            .should()
            .beAnnotatedWith(ConditionalOnClass.class)
            .because("the signature of the method needs the class that may be missing"));
    }

    private static List<String> listed() throws IOException {
        for (URL imports : Collections.list(ArchitectureTests.class.getClassLoader().getResources(IMPORTS))) {
            if (!imports.getProtocol().equals("jar")) {
                try (InputStream content = imports.openStream()) {
                    return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines()
                        .filter((line) -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
                }
            }
        }
        return List.of();
    }

    private static DescribedPredicate<JavaClass> arePartOfAnAutoConfiguration() {
        return DescribedPredicate.describe("are part of an auto-configuration",
                (javaClass) -> javaClass.isAnnotatedWith(AutoConfiguration.class)
                        || javaClass.getEnclosingClass().filter(arePartOfAnAutoConfiguration()).isPresent());
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

    /*
     * A package of the plan may still be without classes.
     */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(STARTER);
    }

}
