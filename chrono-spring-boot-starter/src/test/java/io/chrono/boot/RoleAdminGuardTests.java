package io.chrono.boot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class RoleAdminGuardTests {

    private final RoleAdminGuard guard = new RoleAdminGuard("ROLE_ADMIN");

    @AfterEach
    void logout() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoHasTheRolePasses() {
        login("ROLE_USER", "ROLE_ADMIN");
        assertThatNoException().isThrownBy(() -> this.guard.check("clear"));
    }

    @Test
    void whoDoesNotHaveTheRoleIsRefused() {
        login("ROLE_USER");
        assertThatExceptionOfType(AdminRefusedException.class).isThrownBy(() -> this.guard.check("clear"))
            .withMessage("'clear' was refused: it needs the authority 'ROLE_ADMIN', which the caller does not have");
    }

    @Test
    void whoHasNotLoggedInIsRefused() {
        assertThatExceptionOfType(AdminRefusedException.class).isThrownBy(() -> this.guard.check("stop"))
            .withMessageContaining("'stop'")
            .withMessageContaining("logged in");
    }

    @Test
    void whoseLoginIsNotVerifiedIsRefused() {
        login("ROLE_ADMIN").setAuthenticated(false);
        assertThatExceptionOfType(AdminRefusedException.class).isThrownBy(() -> this.guard.check("stop"));
    }

    @Test
    void hierarchyOfRolesCounts() {
        login("ROLE_ROOT");
        RoleAdminGuard withHierarchy = new RoleAdminGuard("ROLE_ADMIN",
                RoleHierarchyImpl.fromHierarchy("ROLE_ROOT > ROLE_ADMIN"));
        assertThatNoException().isThrownBy(() -> withHierarchy.check("clear"));
        assertThatExceptionOfType(AdminRefusedException.class).isThrownBy(() -> this.guard.check("clear"));
    }

    @Test
    void blankAuthorityIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RoleAdminGuard(" "))
            .withMessageContaining("'authority'");
    }

    private static TestingAuthenticationToken login(String... authorities) {
        TestingAuthenticationToken caller = new TestingAuthenticationToken("anna", "", authorities);
        SecurityContextHolder.getContext().setAuthentication(caller);
        return caller;
    }

}
