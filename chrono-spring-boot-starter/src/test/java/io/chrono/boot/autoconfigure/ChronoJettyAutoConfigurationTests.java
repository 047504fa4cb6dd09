package io.chrono.boot.autoconfigure;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.websocket.autoconfigure.servlet.WebSocketMessagingAutoConfiguration;

import io.chrono.operation.Broadcaster;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ChronoJettyAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class ChronoJettyAutoConfigurationTests {

    private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class, ChronoPushAutoConfiguration.class,
                ChronoJettyAutoConfiguration.class, JacksonAutoConfiguration.class,
                WebSocketMessagingAutoConfiguration.class));

    @Test
    void connectorsArePrepared() {
        this.contextRunner.withPropertyValues("chrono.push.jetty.accept-queue-size=77").run((context) -> {
            ServerConnector connector = new ServerConnector(new Server());
            prepare(context.getBean(JettyCustomizer.class), connector);
            assertThat(connector.getAcceptQueueSize()).isEqualTo(77);
            assertThat(connector.getAcceptedSendBufferSize()).isEqualTo(256 * 1024);
        });
    }

    @Test
    void whatTheApplicationHasSetStays() {
        this.contextRunner.run((context) -> {
            ServerConnector connector = new ServerConnector(new Server());
            connector.setAcceptQueueSize(3);
            connector.setAcceptedSendBufferSize(0);
            prepare(context.getBean(JettyCustomizer.class), connector);
            assertThat(connector.getAcceptQueueSize()).isEqualTo(3);
            assertThat(connector.getAcceptedSendBufferSize()).isZero();
        });
    }

    @Test
    void systemMayChooseTheSendBuffer() {
        this.contextRunner.withPropertyValues("chrono.push.jetty.send-buffer-size=0").run((context) -> {
            ServerConnector connector = new ServerConnector(new Server());
            prepare(context.getBean(JettyCustomizer.class), connector);
            assertThat(connector.getAcceptedSendBufferSize()).isEqualTo(-1);
        });
    }

    @Test
    void idleTimeoutThatHeartbeatsDoNotOutrunIsWarnedOf(CapturedOutput output) {
        this.contextRunner.withPropertyValues("chrono.push.jetty.idle-timeout=10s")
            .run((context) -> assertThat(output).contains("'chrono.push.jetty.idle-timeout' is PT10S"));
    }

    @Test
    void longOrNoIdleTimeoutIsNotWarnedOf(CapturedOutput output) {
        this.contextRunner.withPropertyValues("chrono.push.jetty.idle-timeout=0")
            .run((context) -> assertThat(context).hasNotFailed());
        this.contextRunner.run((context) -> assertThat(context).hasNotFailed());
        assertThat(output).doesNotContain("idle-timeout");
    }

    @Test
    void canBeSwitchedOff() {
        this.contextRunner.withPropertyValues("chrono.push.jetty.enabled=false")
            .run((context) -> assertThat(context).hasSingleBean(Broadcaster.class)
                .doesNotHaveBean(JettyCustomizer.class)
                .doesNotHaveBean(JettyIdleTimeout.class));
    }

    @Test
    void whenPushIsSwitchedOffThenJettyIsLeftAlone() {
        this.contextRunner.withPropertyValues("chrono.push.enabled=false")
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(JettyCustomizer.class));
    }

    @ParameterizedTest
    @CsvSource({ "org.eclipse.jetty", "org.eclipse.jetty.websocket", "org.springframework.boot.jetty" })
    void whenJettyIsMissingThenNothingOfItIsLoaded(String missing) {
        this.contextRunner.withClassLoader(new FilteredClassLoader(missing))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(Broadcaster.class)
                .doesNotHaveBean(ChronoJettyProperties.class)
                .doesNotHaveBean(JettyCustomizer.class));
    }

    @ParameterizedTest
    @CsvSource({ "idle-timeout,-1s,at least 0s", "accept-queue-size,0,at least 1", "send-buffer-size,17MB,0B to 16MB" })
    void wrongValueStopsTheStart(String name, String value, String accepted) {
        this.contextRunner.withPropertyValues("chrono.push.jetty." + name + "=" + value)
            .run((context) -> assertThat(context).getFailure()
                .rootCause()
                .hasMessageContaining("'" + name + "'")
                .hasMessageContaining(accepted));
    }

    private static void prepare(JettyCustomizer customizer, ServerConnector connector) {
        Server server = connector.getServer();
        server.addConnector(connector);
        customizer.customize(server);
    }

}
