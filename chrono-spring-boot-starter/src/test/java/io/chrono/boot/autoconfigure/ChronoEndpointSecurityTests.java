package io.chrono.boot.autoconfigure;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

import io.chrono.clock.Clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * The rules for URLs here let everybody pass: what is refused, the guard has refused.
 */
class ChronoEndpointSecurityTests {

    private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoAdminAutoConfiguration.class,
                ChronoActuatorAutoConfiguration.class, EndpointAutoConfiguration.class,
                WebEndpointAutoConfiguration.class, JacksonEndpointAutoConfiguration.class,
                JacksonAutoConfiguration.class, ManagementContextAutoConfiguration.class,
                DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class))
        .withUserConfiguration(ManualTime.class, OpenUrls.class)
        .withPropertyValues("management.endpoints.web.exposure.include=chrono");

    @Test
    void adminStartsAndStopsTheClock() {
        this.contextRunner.run((context) -> {
            assertThat(post(context, "start", user("root").roles("ADMIN"))).hasStatusOk();
            assertThat(context.getBean(Clock.class).isTicking()).isTrue();
            assertThat(post(context, "stop", user("root").roles("ADMIN"))).hasStatusOk();
            assertThat(context.getBean(Clock.class).isTicking()).isFalse();
        });
    }

    @Test
    void everybodyElseIsRefused() {
        this.contextRunner.run((context) -> {
            for (String command : new String[] { "start", "stop", "clear", "clear-scope" }) {
                assertThat(post(context, command, user("anna").roles("USER"))).hasStatus(403);
                assertThat(post(context, command, anonymous())).hasStatus(403);
            }
            assertThat(context.getBean(Clock.class).isTicking()).isFalse();
        });
    }

    @Test
    void readingNeedsNoRole() {
        this.contextRunner
            .run((context) -> assertThat(mvc(context).get().uri("/actuator/chrono").with(anonymous())).hasStatusOk());
    }

    private static MvcTestResult post(WebApplicationContext context, String command, RequestPostProcessor caller) {
        return mvc(context).post()
            .uri("/actuator/chrono/" + command)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{}")
            .with(caller)
            .exchange();
    }

    private static MockMvcTester mvc(WebApplicationContext context) {
        return MockMvcTester.from(context, (builder) -> builder.apply(springSecurity()).build());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class OpenUrls {

        @Bean
        SecurityFilterChain openUrls(HttpSecurity http) {
            return http.csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
                .build();
        }

    }

}
