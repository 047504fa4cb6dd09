package io.chrono.boot.autoconfigure;

import java.util.List;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import io.chrono.boot.ChronoEvent;
import io.chrono.boot.On;
import io.chrono.boot.event.LoginEvents;
import io.chrono.boot.event.StandingEvents;
import io.chrono.scope.Scope;
import io.chrono.timeline.EventCatalogue;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.logout;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class ChronoSecurityAutoConfigurationTests {

    private static final Scope ANNA = Scope.user("anna");

    private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class, ChronoSecurityAutoConfiguration.class))
        .withUserConfiguration(ByHand.class, Security.class)
        .withBean("story", Story.class);

    @Test
    void formLoginStartsOnce() {
        this.contextRunner.run((context) -> {
            mvc(context).perform(formLogin().user("anna").password("secret"));
            assertThat(context.getBean(Timeline.class).counts().get("story").scheduled()).isOne();
            assertThat(scopes(context)).containsExactly(ANNA);
        });
    }

    @Test
    void logoutClearsAlsoWhereTheCatalogueIsTheApplications() {
        this.contextRunner.withBean(EventCatalogue.class, EventCatalogue::empty).run((context) -> {
            context.getBean(Timeline.class).task((run) -> {
            }).user("anna").at("1h").schedule();
            mvc(context).perform(post("/logout").with(csrf()).with(user("anna")));
            assertThat(context.getBean(Timeline.class).size()).isZero();
        });
    }

    @Test
    void failedLoginStartsNothing() {
        this.contextRunner.run((context) -> {
            mvc(context).perform(formLogin().user("anna").password("wrong"));
            assertThat(scopes(context)).isEmpty();
        });
    }

    @Test
    void rememberedLoginStartsOnceAndDoesNotDouble() {
        this.contextRunner.run((context) -> {
            MockMvc mvc = mvc(context);
            Cookie cookie = mvc
                .perform(post("/login").with(csrf())
                    .param("username", "anna")
                    .param("password", "secret")
                    .param("remember-me", "on"))
                .andReturn()
                .getResponse()
                .getCookie("remember-me");
            mvc.perform(get("/").cookie(cookie));
            assertThat(context.getBean(Timeline.class).counts().get("story").scheduled()).isOne();
            context.getBean(Timeline.class).clearScope(ANNA);
            mvc.perform(get("/").cookie(cookie));
            assertThat(context.getBean(Timeline.class).counts().get("story").scheduled()).isEqualTo(2);
        });
    }

    @Test
    void credentialsInARequestAreNoLogin() {
        this.contextRunner.run((context) -> {
            mvc(context).perform(get("/").with(httpBasic("anna", "secret")));
            assertThat(scopes(context)).isEmpty();
        });
    }

    @Test
    void loginEventsCanBeSwitchedOff() {
        this.contextRunner.withPropertyValues("chrono.security.login-events=false").run((context) -> {
            mvc(context).perform(formLogin().user("anna").password("secret"));
            assertThat(scopes(context)).isEmpty();
        });
    }

    @Test
    void logoutClearsTheScopeOfTheUserAndOfNobodyElse() {
        this.contextRunner.run((context) -> {
            context.getBean(StandingEvents.class).loggedIn("anna");
            context.getBean(StandingEvents.class).loggedIn("ben");
            mvc(context).perform(post("/logout").with(csrf()).with(user("anna")));
            ByHand.pass(context.getSourceApplicationContext(), 1);
            assertThat(scopes(context)).containsExactly(Scope.user("ben"));
        });
    }

    @Test
    void logoutWithoutALoginIsIgnored() {
        this.contextRunner.run((context) -> {
            context.getBean(StandingEvents.class).loggedIn("anna");
            mvc(context).perform(logout());
            ByHand.pass(context.getSourceApplicationContext(), 1);
            assertThat(scopes(context)).containsExactly(ANNA);
        });
    }

    @Test
    void clearingOnLogoutCanBeSwitchedOff() {
        this.contextRunner.withPropertyValues("chrono.security.clear-on-logout=false").run((context) -> {
            context.getBean(StandingEvents.class).loggedIn("anna");
            mvc(context).perform(post("/logout").with(csrf()).with(user("anna")));
            ByHand.pass(context.getSourceApplicationContext(), 1);
            assertThat(scopes(context)).containsExactly(ANNA);
        });
    }

    @Test
    void endOfASessionClearsTheScopeOfItsUser() {
        this.contextRunner.run((context) -> {
            context.getBean(StandingEvents.class).loggedIn("anna");
            context.getBean(StandingEvents.class).loggedIn("ben");
            context.publishEvent(new HttpSessionDestroyedEvent(session("anna")));
            context.publishEvent(new HttpSessionDestroyedEvent(new MockHttpSession()));
            ByHand.pass(context.getSourceApplicationContext(), 1);
            assertThat(scopes(context)).containsExactly(Scope.user("ben"));
        });
    }

    @Test
    void clearingOnSessionEndCanBeSwitchedOff() {
        this.contextRunner.withPropertyValues("chrono.security.clear-on-session-end=false").run((context) -> {
            context.getBean(StandingEvents.class).loggedIn("anna");
            context.publishEvent(new HttpSessionDestroyedEvent(session("anna")));
            ByHand.pass(context.getSourceApplicationContext(), 1);
            assertThat(scopes(context)).containsExactly(ANNA);
        });
    }

    @Test
    void sessionsAreWatchedUnlessTheyAreAlready() {
        this.contextRunner.run((context) -> assertThat(context).hasBean("chronoHttpSessionEventPublisher"));
        this.contextRunner.withUserConfiguration(OwnPublisher.class)
            .run((context) -> assertThat(context).doesNotHaveBean("chronoHttpSessionEventPublisher"));
        this.contextRunner.withUserConfiguration(OwnRegistration.class)
            .run((context) -> assertThat(context).doesNotHaveBean("chronoHttpSessionEventPublisher"));
    }

    @Test
    void whenSecurityIsMissingThenTheRestStarts() {
        new WebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(ChronoAutoConfiguration.class, ChronoSecurityAutoConfiguration.class))
            .withClassLoader(new FilteredClassLoader("org.springframework.security"))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(Timeline.class)
                .doesNotHaveBean(LoginEvents.class));
    }

    @Test
    void whenTheWebIsMissingThenLoginsAreHeardAllTheSame() {
        new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(ChronoAutoConfiguration.class, ChronoSecurityAutoConfiguration.class))
            .withClassLoader(new FilteredClassLoader("jakarta.servlet", "org.springframework.security.web",
                    "org.springframework.boot.web"))
            .run((context) -> assertThat(context).hasNotFailed().hasSingleBean(LoginEvents.class));
    }

    @Test
    void switchedOffThereIsNothing() {
        this.contextRunner.withPropertyValues("chrono.enabled=false")
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(LoginEvents.class));
    }

    private static List<Scope> scopes(AssertableWebApplicationContext context) {
        return context.getBean(Timeline.class).events().stream().map(ScheduledEvent::scope).toList();
    }

    private static MockMvc mvc(AssertableWebApplicationContext context) {
        return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static MockHttpSession session(String user) {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new TestingAuthenticationToken(user, "secret", "ROLE_USER")));
        return session;
    }

    @ChronoEvent(on = On.LOGIN, repeats = "forever")
    static class Story {

        String perform() {
            return "Once upon a time";
        }

    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @EnableWebSecurity
    static class Security {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .httpBasic(Customizer.withDefaults())
                .rememberMe((remember) -> remember.key("key"))
                .build();
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("anna").password("{noop}secret").roles("USER").build());
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class OwnPublisher {

        @Bean
        HttpSessionEventPublisher publisher() {
            return new HttpSessionEventPublisher();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class OwnRegistration {

        @Bean
        ServletListenerRegistrationBean<HttpSessionEventPublisher> publisher() {
            return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
        }

    }

}
