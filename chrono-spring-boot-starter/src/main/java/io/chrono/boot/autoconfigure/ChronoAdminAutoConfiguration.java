package io.chrono.boot.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.hierarchicalroles.NullRoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.context.SecurityContextHolder;

import io.chrono.boot.AdminGuard;
import io.chrono.boot.RoleAdminGuard;

/**
 * Auto-configuration for the guard of what concerns all users.
 *
 * @since 0.1
 */
@AutoConfiguration
@EnableConfigurationProperties(ChronoAdminProperties.class)
public final class ChronoAdminAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SecurityContextHolder.class)
    @ConditionalOnMissingBean(AdminGuard.class)
    static final class WithSecurity {

        @Bean
        RoleAdminGuard chronoAdminGuard(ChronoAdminProperties properties, ObjectProvider<RoleHierarchy> hierarchy) {
            return new RoleAdminGuard("ROLE_" + properties.role(), hierarchy.getIfAvailable(NullRoleHierarchy::new));
        }

    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("org.springframework.security.core.context.SecurityContextHolder")
    @ConditionalOnMissingBean(AdminGuard.class)
    static final class WithoutSecurity {

        @Bean
        AdminGuard chronoAdminGuard(ChronoAdminProperties properties) {
            return properties.openWithoutSecurity() ? AdminGuard.open()
                    : AdminGuard.closed("there is no Spring Security that could tell who is calling;"
                            + " 'chrono.admin.open-without-security=true' lets everybody do it");
        }

    }

}
