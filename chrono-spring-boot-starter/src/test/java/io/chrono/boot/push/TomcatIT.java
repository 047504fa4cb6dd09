package io.chrono.boot.push;

import java.util.Map;
import java.util.stream.IntStream;

import jakarta.servlet.ServletContext;
import jakarta.websocket.server.ServerContainer;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import io.chrono.boot.PushStatistics;
import io.chrono.operation.Broadcaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Push on Tomcat as the starter prepares it.
 */
@SpringBootTest(classes = PushApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "server.address=127.0.0.1", "chrono.push.topics=/topic/lobby" })
class TomcatIT {

    private static final String OWN = "/user/queue/chrono";

    @Autowired
    private ServletWebServerApplicationContext context;

    @Autowired
    private ServletContext servletContext;

    @Autowired
    private Map<String, ThreadPoolTaskExecutor> executors;

    @Autowired
    private Broadcaster broadcaster;

    @Autowired
    private PushStatistics statistics;

    @Test
    void limitsAreThoseOfTheManual() {
        assertThat(protocol().getMaxConnections()).isEqualTo(20_000);
        assertThat(connector().getProperty("socket.appReadBufSize")).hasToString("2048");
        assertThat(connector().getProperty("socket.appWriteBufSize")).hasToString("4096");
        assertThat(connector().getProperty("socket.txBufSize")).hasToString("262144");
        ServerContainer container = (ServerContainer) this.servletContext.getAttribute(ServerContainer.class.getName());
        assertThat(container.getDefaultMaxTextMessageBufferSize()).isEqualTo(2048);
    }

    @Test
    void threadsAreNamedAsTomcatNamesThem() {
        assertThat(protocol().getExecutor()).isInstanceOf(ConnectorThreads.class);
        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
            .anyMatch((name) -> name.matches("http-nio-127\\.0\\.0\\.1-auto-\\d+-exec-\\d+"));
    }

    @Test
    void clientThatSendsTooMuchAtOnceIsClosed() throws Exception {
        try (StompPage anna = StompPage.connect(port(), "anna").subscribe(OWN)) {
            await().until(() -> this.statistics.pages() == 1);
            anna.send("/app/anything", "x".repeat(5_000));
            await().until(() -> !anna.isConnected());
        }
        await().until(() -> this.statistics.pages() == 0);
    }

    @Test
    void messagesStayOutOfTheExecutorsOfTheApplication() throws Exception {
        try (StompPage anna = StompPage.connect(port(), "anna").subscribe(OWN)) {
            await().until(() -> this.statistics.pages() == 1);
            long before = tasks();
            for (int i = 0; i < 2_000; i++) {
                this.broadcaster.toUser("anna", i);
            }
            await().until(() -> anna.messages().size() == 2_000);
            assertThat(anna.messages()).isEqualTo(IntStream.range(0, 2_000).mapToObj(Integer::toString).toList());
            assertThat(tasks() - before).isLessThan(200);
        }
    }

    private long tasks() {
        return this.executors.values()
            .stream()
            .mapToLong((executor) -> executor.getThreadPoolExecutor().getTaskCount())
            .sum();
    }

    private int port() {
        return this.context.getWebServer().getPort();
    }

    private Connector connector() {
        return ((TomcatWebServer) this.context.getWebServer()).getTomcat().getConnector();
    }

    private AbstractProtocol<?> protocol() {
        return (AbstractProtocol<?>) connector().getProtocolHandler();
    }

}
