package io.chrono.boot.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties for what concerns all users: starting and stopping the clock,
 * and clearing events.
 *
 * @param role Role of Spring Security that is needed, without its prefix.
 * @param openWithoutSecurity Whether everybody may where Spring Security is not on the
 * class path. Has no effect where it is.
 * @since 0.1
 */
@ConfigurationProperties("chrono.admin")
public record ChronoAdminProperties(@DefaultValue("ADMIN") String role,
        @DefaultValue("false") boolean openWithoutSecurity) {

    public ChronoAdminProperties {
        if (role.isBlank() || role.startsWith("ROLE_")) {
            throw new InvalidSettingException("role", role, "the name of a role without its prefix, such as 'ADMIN'");
        }
    }

}
