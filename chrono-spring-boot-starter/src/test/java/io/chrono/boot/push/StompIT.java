package io.chrono.boot.push;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

import io.chrono.boot.PushStatistics;
import io.chrono.clock.Clock;
import io.chrono.operation.Broadcaster;
import io.chrono.operation.Operations;
import io.chrono.scope.Scope;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two users in two sessions each, on a real server.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "server.address=127.0.0.1", "chrono.push.topics=/topic/lobby" })
class StompIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Clock clock;

    @Autowired
    private Broadcaster broadcaster;

    @Autowired
    private PushStatistics statistics;

    @BeforeEach
    void startClock() {
        this.clock.start();
    }

    @Test
    void anEventsOutputReachesOnlyTheSessionsOfItsUser() throws Exception {
        try (StompPage anna1 = page("anna");
                StompPage anna2 = page("anna");
                StompPage ben1 = page("ben");
                StompPage ben2 = page("ben")) {
            await().until(() -> this.statistics.pages() == 4);
            assertThat(this.statistics.users()).isEqualTo(2);
            this.timeline.event((context) -> Operations.consoleLog("for anna")).scope(Scope.user("anna")).schedule();
            await().until(() -> !anna1.messages().isEmpty() && !anna2.messages().isEmpty());
            this.broadcaster.toUser("ben", Operations.consoleLog("for ben"));
            await().until(() -> !ben1.messages().isEmpty() && !ben2.messages().isEmpty());
            assertThat(List.of(anna1, anna2)).allSatisfy((page) -> assertThat(page.messages()).containsExactly(
                    "{\"cableReady\":true,\"operations\":[{\"operation\":\"consoleLog\",\"message\":\"for anna\"}],"
                            + "\"version\":\"5.0.6\"}"));
            assertThat(List.of(ben1, ben2))
                .allSatisfy((page) -> assertThat(page.messages()).singleElement().asString().contains("for ben"));
        }
    }

    private StompPage page(String user) throws Exception {
        return StompPage.connect(this.port, user).subscribe("/user/queue/chrono");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(excludeName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration" })
    static class Application {

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(user("anna"), user("ben"));
        }

        @Bean
        SecurityFilterChain security(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
                .httpBasic(Customizer.withDefaults())
                .build();
        }

        private static org.springframework.security.core.userdetails.UserDetails user(String name) {
            return User.withUsername(name).password("{noop}" + name).roles("USER").build();
        }

    }

}
