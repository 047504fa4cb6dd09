package io.chrono.boot.autoconfigure;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.websocket.autoconfigure.servlet.WebSocketMessagingAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.boot.ChronoEvent;
import io.chrono.boot.PushStatistics;
import io.chrono.operation.Broadcaster;
import io.chrono.operation.Operations;
import io.chrono.timeline.OutputHandler;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ChronoPushAutoConfiguration}.
 */
class ChronoPushAutoConfigurationTests {

    private static final AutoConfigurations CONFIGURATIONS = AutoConfigurations.of(ChronoAutoConfiguration.class,
            ChronoPushAutoConfiguration.class, JacksonAutoConfiguration.class,
            WebSocketMessagingAutoConfiguration.class);

    private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
        .withConfiguration(CONFIGURATIONS);

    @Test
    void endpointAndBrokerAreThere() {
        this.contextRunner.run((context) -> {
            assertThat(context).hasNotFailed()
                .hasSingleBean(OutputHandler.class)
                .hasSingleBean(Broadcaster.class)
                .hasSingleBean(PushStatistics.class)
                .hasBean("simpleBrokerMessageHandler");
            assertThat(endpoints(context.getBean("stompWebSocketHandlerMapping"))).containsExactly("/chrono/ws");
        });
    }

    @Test
    void executorsOfSpringBootStay() {
        this.contextRunner
            .withConfiguration(
                    AutoConfigurations.of(TaskExecutionAutoConfiguration.class, TaskSchedulingAutoConfiguration.class))
            .withUserConfiguration(Scheduling.class)
            .run((context) -> assertThat(context).hasBean("applicationTaskExecutor").hasBean("taskScheduler"));
    }

    @Test
    void endpointIsConfigurable() {
        this.contextRunner.withPropertyValues("chrono.push.endpoint=/live")
            .run((context) -> assertThat(endpoints(context.getBean("stompWebSocketHandlerMapping")))
                .containsExactly("/live"));
    }

    @Test
    void eventIsCheckedByTheOutbox() {
        this.contextRunner.run((context) -> {
            Timeline timeline = context.getBean(Timeline.class);
            assertThatIllegalArgumentException()
                .isThrownBy(() -> timeline.event((event) -> Operations.consoleLog("?")).schedule())
                .withMessageContaining("nobody would see it");
        });
    }

    @Test
    void topicsThatEventsDeclareAreOpen() {
        this.contextRunner.withPropertyValues("chrono.events.beat.topic=/topic/beat", "chrono.events.beat.event=beat")
            .withBean("beat", Beat.class)
            .run((context) -> {
                assertThat(context).hasNotFailed();
                Timeline timeline = context.getBean(Timeline.class);
                timeline.event((event) -> 1).topic("/topic/beat").schedule();
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> timeline.event((event) -> 1).topic("/topic/other").schedule())
                    .withMessageContaining("chrono.push.topics");
            });
    }

    @Test
    void brokerOfTheApplicationIsJoined() {
        this.contextRunner.withUserConfiguration(OwnBroker.class).run((context) -> {
            assertThat(context).hasNotFailed()
                .hasSingleBean(OutputHandler.class)
                .doesNotHaveBean("chronoBrokerConfigurer");
            assertThat(endpoints(context.getBean("stompWebSocketHandlerMapping"))).containsExactly("/mine",
                    "/chrono/ws");
            context.getBean(Timeline.class).event((event) -> 1).topic("/any/topic").schedule();
        });
    }

    @Test
    void endpointThatTheApplicationHasIsNotRegisteredTwice() {
        this.contextRunner.withUserConfiguration(OwnBroker.class)
            .withPropertyValues("chrono.push.endpoint=/mine")
            .run((context) -> assertThat(endpoints(context.getBean("stompWebSocketHandlerMapping")))
                .containsExactly("/mine"));
    }

    @Test
    void everyEndpointNotesTheHttpSession() {
        this.contextRunner.withUserConfiguration(OwnBroker.class).run((context) -> {
            SimpleUrlHandlerMapping mapping = context.getBean("stompWebSocketHandlerMapping",
                    SimpleUrlHandlerMapping.class);
            assertThat(mapping.getHandlerMap().values()).hasSize(2)
                .allSatisfy((handler) -> assertThat(((WebSocketHttpRequestHandler) handler).getHandshakeInterceptors())
                    .hasAtLeastOneElementOfType(HttpSessionHandshakeInterceptor.class));
        });
    }

    @Test
    void beansOfTheApplicationTakeTheirPlace() {
        OutputHandler own = OutputHandler.none();
        this.contextRunner.withBean(OutputHandler.class, () -> own)
            .run((context) -> assertThat(context).getBean(OutputHandler.class).isSameAs(own));
    }

    @Test
    void pushCanBeSwitchedOff() {
        this.contextRunner.withPropertyValues("chrono.push.enabled=false")
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(Timeline.class)
                .doesNotHaveBean(OutputHandler.class)
                .doesNotHaveBean("stompWebSocketHandlerMapping"));
    }

    @Test
    void whenSpringWebSocketIsMissingThenNoPush() {
        this.contextRunner.withClassLoader(new FilteredClassLoader(WebSocketMessageBrokerConfigurer.class))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(Timeline.class)
                .doesNotHaveBean(OutputHandler.class));
    }

    @Test
    void whenJacksonIsMissingThenNoPush() {
        new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class, ChronoPushAutoConfiguration.class))
            .withClassLoader(new FilteredClassLoader(JsonMapper.class))
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(OutputHandler.class));
    }

    @Test
    void whenSpringSecurityIsMissingThenPushWorks() {
        this.contextRunner.withClassLoader(new FilteredClassLoader("org.springframework.security"))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(OutputHandler.class)
                .doesNotHaveBean("chronoPushLogout"));
        this.contextRunner.run((context) -> assertThat(context).hasBean("chronoPushLogout"));
    }

    @Test
    void withoutAWebServerThereIsNoPush() {
        new ApplicationContextRunner().withConfiguration(CONFIGURATIONS)
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(OutputHandler.class));
    }

    @ParameterizedTest
    @CsvSource({ "linger,1s,0ms to 999ms", "hold,-1s,at least 0s", "leave-after,0s,at least 1s",
            "never-connected-after,500ms,at least 1s", "buffer-size,0B,at least 1B", "hold-messages,0,at least 1",
            "send-timeout,1ms,at least 100ms", "endpoint,ws,'/chrono/ws'", "topics,lobby,'/topic/lobby'" })
    void wrongValueStopsTheStart(String name, String value, String accepted) {
        this.contextRunner.withPropertyValues("chrono.push." + name + "=" + value)
            .run((context) -> assertThat(context).getFailure()
                .rootCause()
                .hasMessageContaining("'" + name + "'")
                .hasMessageContaining(accepted));
    }

    private static List<String> endpoints(Object mapping) {
        return List.copyOf(((SimpleUrlHandlerMapping) mapping).getHandlerMap().keySet());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSocketMessageBroker
    static class OwnBroker implements WebSocketMessageBrokerConfigurer {

        @Override
        public void registerStompEndpoints(StompEndpointRegistry registry) {
            registry.addEndpoint("/mine");
        }

        @Override
        public void configureMessageBroker(MessageBrokerRegistry registry) {
            registry.enableSimpleBroker("/any");
        }

    }

    @ChronoEvent
    static class Beat {

        Operations perform() {
            return Operations.consoleLog("beat");
        }

    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {

    }

}
