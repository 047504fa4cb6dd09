package io.chrono.boot.push;

import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.servlet.ServletContext;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.api.Configurable;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.WebSocketContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

import io.chrono.boot.PushStatistics;
import io.chrono.clock.Clock;
import io.chrono.operation.Broadcaster;
import io.chrono.operation.Operations;
import io.chrono.scope.Scope;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Push on Jetty as the starter prepares it. Runs without Tomcat on the class path, as do
 * some other tests of push for a second time.
 */
@SpringBootTest(classes = { PushApplication.class, JettyIT.OtherWebSocket.class },
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "server.address=127.0.0.1", "chrono.push.topics=/topic/lobby" })
class JettyIT {

    private static final String OWN = "/user/queue/chrono";

    private static final Pattern NUMBER = Pattern.compile("\"message\":\"([0-9]+)\"");

    private static final Duration SHORT = Duration.ofMillis(300);

    @Autowired
    private ServletWebServerApplicationContext context;

    @Autowired
    private ServletContext servletContext;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Clock clock;

    @Autowired
    private Broadcaster broadcaster;

    @Autowired
    private PushStatistics statistics;

    @Autowired
    private OtherWebSocket other;

    @BeforeEach
    void begin() {
        this.clock.start();
        await().until(() -> connector().getConnectedEndPoints().isEmpty() && this.statistics.sessions() == 0);
        this.other.pages.clear();
    }

    @Test
    void limitsAreThoseOfTheManual() throws Exception {
        assertThat(connector().getAcceptQueueSize()).isEqualTo(4096);
        assertThat(connector().getAcceptedSendBufferSize()).isEqualTo(256 * 1024);
        try (StompPage anna = StompPage.connect(port(), "anna").subscribe(OWN)) {
            await().until(() -> this.statistics.pages() == 1);
            assertThat(anna.isConnected()).isTrue();
            Session connection = ((NativeWebSocketSession) this.other.pages.get(0)).getNativeSession(Session.class);
            assertThat(connection.getIdleTimeout()).isEqualTo(Duration.ofHours(1));
            assertThat(connection.getMaxTextMessageSize()).isEqualTo(4096);
        }
    }

    @Test
    void silentPageOutlivesAnotherSilentWebSocket() throws Exception {
        Configurable container = webSockets();
        Duration before = container.getIdleTimeout();
        container.setIdleTimeout(SHORT);
        try (StompPage anna = StompPage.connect(port(), "anna").subscribe(OWN)) {
            await().until(() -> this.statistics.pages() == 1);
            WebSocketSession silent = connectToOther();
            await().until(() -> !silent.isOpen());
            this.broadcaster.toUser("anna", "still here");
            await().until(() -> anna.messages().size() == 1);
            assertThat(anna.isConnected()).isTrue();
        }
        finally {
            container.setIdleTimeout(before);
        }
    }

    @Test
    void operationsOfTicksArriveInOrder() throws Exception {
        try (StompPage anna = StompPage.connect(port(), "anna").subscribe(OWN)) {
            await().until(() -> this.statistics.pages() == 1);
            int[] next = { 0 };
            this.timeline.event((event) -> {
                for (int i = 0; i < 50; i++) {
                    event.output(Operations.consoleLog(Integer.toString(next[0]++)));
                }
                return null;
            }).scope(Scope.user("anna")).every(Duration.ofSeconds(1)).times(2).schedule();
            await().until(() -> numbers(anna).size() == 100);
            assertThat(numbers(anna)).isEqualTo(IntStream.range(0, 100).mapToObj(Integer::toString).toList());
        }
    }

    @Test
    void clientThatSendsTooMuchAtOnceIsClosed() throws Exception {
        try (StompPage anna = StompPage.connect(port(), "anna").subscribe(OWN)) {
            await().until(() -> this.statistics.pages() == 1);
            anna.send("/app/anything", "x".repeat(5_000));
            await().until(() -> !anna.closes().isEmpty());
            assertThat(anna.closes()).containsExactly(1009);
        }
        await().until(() -> this.statistics.pages() == 0);
    }

    @Test
    void messagesAreWrittenWithoutAThreadThatWaits() throws Exception {
        try (StompPage anna = StompPage.connect(port(), "anna").subscribe(OWN)) {
            await().until(() -> this.statistics.pages() == 1);
            assertThat(anna.isConnected()).isTrue();
            assertThat(SocketWriter.of(this.other.pages.get(0), Runnable::run)).isInstanceOf(JettyWriter.class);
        }
    }

    @Test
    void connectionOfAPageThatReadsNothingIsGoneSoon() throws Exception {
        try (Socket slow = SlowPageIT.connectAndReadNothing(port())) {
            await().until(() -> this.statistics.pages() == 1);
            assertThat(connector().getConnectedEndPoints()).hasSize(1);
            for (int i = 0; i < 10_000 && this.statistics.slowCloses() == 0; i++) {
                this.broadcaster.toTopic("/topic/lobby", "x".repeat(5_000));
            }
            assertThat(this.statistics.slowCloses()).isEqualTo(1);
            await().until(() -> connector().getConnectedEndPoints().isEmpty());
            await().until(() -> this.statistics.sessions() == 0);
            assertThat(slow.isConnected()).isTrue();
        }
    }

    private static List<String> numbers(StompPage page) {
        return NUMBER.matcher(String.join("", page.messages())).results().map((found) -> found.group(1)).toList();
    }

    private WebSocketSession connectToOther() throws Exception {
        return new StandardWebSocketClient().execute(new AbstractWebSocketHandler() {
        }, new WebSocketHttpHeaders(), URI.create("ws://127.0.0.1:" + port() + "/other")).get(10, TimeUnit.SECONDS);
    }

    private int port() {
        return this.context.getWebServer().getPort();
    }

    private ServerConnector connector() {
        return (ServerConnector) ((JettyWebServer) this.context.getWebServer()).getServer().getConnectors()[0];
    }

    private Configurable webSockets() {
        return (Configurable) this.servletContext.getAttribute(WebSocketContainer.class.getName());
    }

    /**
     * A WebSocket that has nothing to do with push. It also notes the connections of
     * pages.
     */
    @Configuration(proxyBeanMethods = false)
    @EnableWebSocket
    static class OtherWebSocket implements WebSocketConfigurer, WebSocketMessageBrokerConfigurer {

        private final List<WebSocketSession> pages = new CopyOnWriteArrayList<>();

        @Override
        public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
            registry.addHandler(new AbstractWebSocketHandler() {
            }, "/other");
        }

        @Override
        public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
            registration.addDecoratorFactory((handler) -> new WebSocketHandlerDecorator(handler) {

                @Override
                public void afterConnectionEstablished(WebSocketSession session) throws Exception {
                    super.afterConnectionEstablished(session);
                    OtherWebSocket.this.pages.add(WebSocketSessionDecorator.unwrap(session));
                }

            });
        }

    }

}
