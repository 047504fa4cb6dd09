package io.chrono.demo.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may do what. The landing page, its socket and the files are for everybody, the rest
 * is for those who have logged in.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String[] FOR_ALL = { "/", "/login", "/error", "/almanac.css", "/app.js", "/theme.js",
            "/*.LEGAL.txt", "/icons.svg", "/favicon.svg", "/fonts/*", "/chrono/**", "/actuator/health" };

    /** No script, style, font or connection but this server's, and nothing in line. */
    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http
            .authorizeHttpRequests(
                    (requests) -> requests.requestMatchers(FOR_ALL).permitAll().anyRequest().authenticated())
            .formLogin((login) -> login.loginPage("/login").defaultSuccessUrl("/dashboard", true))
            .logout((logout) -> logout.logoutSuccessUrl("/?bye"))
            .headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY)))
            .build();
    }

    // Both may stop the clock, which is for administrators: on a demo's server nobody
    // minds.
    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(user("anna"), user("ben"));
    }

    private static UserDetails user(String name) {
        return User.withUsername(name).password("{noop}" + name).roles("ADMIN").build();
    }

}
