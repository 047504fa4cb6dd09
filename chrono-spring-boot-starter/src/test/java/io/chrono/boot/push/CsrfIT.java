package io.chrono.boot.push;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.socket.EnableWebSocketSecurity;
import org.springframework.security.messaging.access.intercept.MessageMatcherDelegatingAuthorizationManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.socket.WebSocketHttpHeaders;

import io.chrono.boot.PushStatistics;
import io.chrono.operation.Broadcaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

/**
 * Push in an application that lets Spring Security guard its messages.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "server.address=127.0.0.1", "chrono.push.topics=/topic/lobby" })
class CsrfIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Broadcaster broadcaster;

    @Autowired
    private PushStatistics statistics;

    @Test
    void pageWithTheTokenConnectsAndAnotherDoesNot() throws Exception {
        Token token = token();
        try (StompPage page = StompPage.connect(this.port, "/chrono/ws", token.session(), token.connect())
            .subscribe("/user/queue/chrono")) {
            await().until(() -> this.statistics.pages() == 1);
            assertThat(page.isConnected()).isTrue();
        }
        assertThatException()
            .isThrownBy(() -> StompPage.connect(this.port, "/chrono/ws", token.session(), new StompHeaders()).close());
    }

    @Test
    void whatSpringSecurityRefusesIsNotSubscribed() throws Exception {
        Token token = token();
        try (StompPage page = StompPage.connect(this.port, "/chrono/ws", token.session(), token.connect())
            .subscribe("/topic/lobby")) {
            await().until(() -> !page.closes().isEmpty());
            this.broadcaster.toTopic("/topic/lobby", "secret");
            assertThat(page.messages()).isEmpty();
            await().until(() -> page.errors().size() == 1); // heard by another thread
        }
    }

    private Token token() {
        ResponseEntity<String> answer = RestClient.create("http://127.0.0.1:" + this.port)
            .get()
            .uri("/token")
            .retrieve()
            .toEntity(String.class);
        String[] token = String.valueOf(answer.getBody()).split(" ", -1);
        WebSocketHttpHeaders session = new WebSocketHttpHeaders();
        session.add(HttpHeaders.COOKIE,
                String.valueOf(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE)).split(";", -1)[0]);
        StompHeaders connect = new StompHeaders();
        connect.set(token[0], token[1]);
        return new Token(session, connect);
    }

    record Token(WebSocketHttpHeaders session, StompHeaders connect) {
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(excludeName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration" })
    @EnableWebSocketSecurity
    static class Application {

        @Bean
        SecurityFilterChain security(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
        }

        @Bean
        AuthorizationManager<Message<?>> messages(MessageMatcherDelegatingAuthorizationManager.Builder messages) {
            return messages.simpSubscribeDestMatchers("/topic/**").denyAll().anyMessage().permitAll().build();
        }

        @RestController
        static class Tokens {

            @GetMapping("/token")
            String token(CsrfToken token) {
                return token.getHeaderName() + " " + token.getToken();
            }

        }

    }

}
