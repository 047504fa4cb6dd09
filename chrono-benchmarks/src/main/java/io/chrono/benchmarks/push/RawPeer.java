package io.chrono.benchmarks.push;

import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plain handler in the same container: a message of JSON to a session that is found by
 * an index, with nothing between. It needs a sender that is alone, and waits for slow
 * clients.
 */
final class RawPeer implements Peer {

    private static final String ENDPOINT = "/raw";

    private final JsonMapper json = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;

    private final Handler handler;

    RawPeer() {
        this.context = Container.start(Application.class, Map.of("chrono.enabled", "false"));
        this.handler = this.context.getBean(Handler.class);
    }

    @Override
    public Wire wire() {
        return new Wire(Container.port(this.context), ENDPOINT, false);
    }

    @Override
    public int taken() {
        return this.handler.count.get();
    }

    @Override
    public void toUser(int user, String html) throws IOException {
        this.handler.sessions.get(user).sendMessage(text(html));
    }

    @Override
    public void toAll(String html) throws IOException {
        TextMessage message = text(html);
        for (int i = 0; i < this.handler.sessions.length(); i++) {
            WebSocketSession session = this.handler.sessions.get(i);
            if (session != null) {
                session.sendMessage(message);
            }
        }
    }

    private TextMessage text(String html) {
        return new TextMessage(this.json.writeValueAsString(Payload.message(html)));
    }

    @Override
    public String settings() {
        return "TextWebSocketHandler, one sender, no STOMP; " + Container.describe();
    }

    @Override
    public void close() {
        this.context.close();
    }

    /**
     * The application.
     */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableWebSocket
    static class Application implements WebSocketConfigurer {

        private final Handler handler = new Handler();

        @Override
        public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
            registry.addHandler(this.handler, ENDPOINT);
        }

        @Bean
        Handler handler() {
            return this.handler;
        }

        @Bean
        NameFilter nameFilter() {
            return new NameFilter();
        }

    }

    /**
     * Knows the sessions by the numbers of their users.
     */
    static final class Handler extends TextWebSocketHandler {

        private final AtomicReferenceArray<WebSocketSession> sessions = new AtomicReferenceArray<>(
                Container.CONNECTIONS);

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void afterConnectionEstablished(WebSocketSession session) {
            Principal user = session.getPrincipal();
            if (user != null) {
                this.sessions.set(Users.number(user.getName()), session);
                this.count.incrementAndGet();
            }
        }

    }

}
