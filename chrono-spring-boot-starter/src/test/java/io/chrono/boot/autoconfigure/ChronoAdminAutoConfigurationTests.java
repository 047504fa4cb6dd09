package io.chrono.boot.autoconfigure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import io.chrono.boot.AdminGuard;
import io.chrono.boot.AdminRefusedException;
import io.chrono.boot.RoleAdminGuard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ChronoAdminAutoConfigurationTests {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoAdminAutoConfiguration.class));

    @AfterEach
    void logout() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void roleIsAdminByDefault() {
        this.contextRunner.run((context) -> {
            assertThat(context).hasSingleBean(RoleAdminGuard.class);
            assertPasses(context.getBean(AdminGuard.class), "ROLE_ADMIN");
            assertRefuses(context.getBean(AdminGuard.class), "ROLE_USER");
        });
    }

    @Test
    void roleIsConfigurable() {
        this.contextRunner.withPropertyValues("chrono.admin.role=OPERATOR").run((context) -> {
            assertPasses(context.getBean(AdminGuard.class), "ROLE_OPERATOR");
            assertRefuses(context.getBean(AdminGuard.class), "ROLE_ADMIN");
        });
    }

    @Test
    void blankRoleStopsTheStart() {
        this.contextRunner.withPropertyValues("chrono.admin.role= ")
            .run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("'role'"));
    }

    @Test
    void hierarchyOfTheApplicationCounts() {
        this.contextRunner
            .withBean(RoleHierarchy.class, () -> RoleHierarchyImpl.fromHierarchy("ROLE_ROOT > ROLE_ADMIN"))
            .run((context) -> assertPasses(context.getBean(AdminGuard.class), "ROLE_ROOT"));
    }

    @Test
    void openingUpHasNoEffectBesideSpringSecurity() {
        this.contextRunner.withPropertyValues("chrono.admin.open-without-security=true")
            .run((context) -> assertRefuses(context.getBean(AdminGuard.class), "ROLE_USER"));
    }

    @Test
    void whenSpringSecurityIsMissingThenAllIsRefused() {
        this.contextRunner.withClassLoader(new FilteredClassLoader("org.springframework.security"))
            .run((context) -> assertThatExceptionOfType(AdminRefusedException.class)
                .isThrownBy(() -> context.getBean(AdminGuard.class).check("clear"))
                .withMessageContaining("chrono.admin.open-without-security"));
    }

    @Test
    void whenSpringSecurityIsMissingThenAPropertyOpensUp() {
        this.contextRunner.withClassLoader(new FilteredClassLoader("org.springframework.security"))
            .withPropertyValues("chrono.admin.open-without-security=true")
            .run((context) -> assertThatNoException()
                .isThrownBy(() -> context.getBean(AdminGuard.class).check("clear")));
    }

    @Test
    void guardOfTheApplicationTakesPrecedence() {
        AdminGuard own = AdminGuard.open();
        this.contextRunner.withBean(AdminGuard.class, () -> own)
            .run((context) -> assertThat(context).getBean(AdminGuard.class).isSameAs(own));
    }

    private static void assertPasses(AdminGuard guard, String authority) {
        login(authority);
        assertThatNoException().isThrownBy(() -> guard.check("clear"));
    }

    private static void assertRefuses(AdminGuard guard, String authority) {
        login(authority);
        assertThatExceptionOfType(AdminRefusedException.class).isThrownBy(() -> guard.check("clear"));
    }

    private static void login(String authority) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("anna", "", authority));
    }

}
