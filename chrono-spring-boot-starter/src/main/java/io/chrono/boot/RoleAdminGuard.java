package io.chrono.boot;

import java.util.Collection;

import org.springframework.security.access.hierarchicalroles.NullRoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets those pass who have an authority of Spring Security. Looks at the security context
 * of the calling thread, so a caller without one is refused. Immutable and safe for use
 * by several threads.
 *
 * @since 0.1
 */
public final class RoleAdminGuard implements AdminGuard {

    private final String authority;

    private final RoleHierarchy hierarchy;

    /**
     * Create a guard without a hierarchy of roles.
     * @param authority the authority, for example {@code ROLE_ADMIN}
     */
    public RoleAdminGuard(String authority) {
        this(authority, new NullRoleHierarchy());
    }

    /**
     * Create a guard.
     * @param authority the authority, for example {@code ROLE_ADMIN}
     * @param hierarchy which authorities a caller has because of those he was granted
     */
    public RoleAdminGuard(String authority, RoleHierarchy hierarchy) {
        if (authority.isBlank()) {
            throw new IllegalArgumentException("'authority' must not be blank");
        }
        this.authority = authority;
        this.hierarchy = hierarchy;
    }

    @Override
    public void check(String operation) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || !caller.isAuthenticated() || !isGranted(caller.getAuthorities())) {
            throw new AdminRefusedException(
                    "'" + operation + "' was refused: it needs the authority '" + this.authority + "', which "
                            + ((caller != null) ? "the caller does not have" : "nobody has who has not logged in"));
        }
    }

    private boolean isGranted(Collection<? extends GrantedAuthority> granted) {
        return this.hierarchy.getReachableGrantedAuthorities(granted)
            .stream()
            .anyMatch((each) -> this.authority.equals(each.getAuthority()));
    }

}
