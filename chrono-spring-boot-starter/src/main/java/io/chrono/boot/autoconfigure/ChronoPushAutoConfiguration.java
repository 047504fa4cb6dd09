package io.chrono.boot.autoconfigure;

import java.util.function.Supplier;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.config.annotation.DelegatingWebSocketMessageBrokerConfiguration;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.messaging.AbstractSubProtocolEvent;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.boot.PushStatistics;
import io.chrono.boot.SubscriptionRule;
import io.chrono.boot.UserNames;
import io.chrono.boot.push.DestinationRules;
import io.chrono.boot.push.HttpSessions;
import io.chrono.boot.push.PushEngine;
import io.chrono.operation.Broadcaster;
import io.chrono.operation.OperationPolicy;
import io.chrono.time.TimeSource;
import io.chrono.timeline.EventCatalogue;
import io.chrono.timeline.OutputHandler;
import io.chrono.timeline.Timeline;

/**
 * Auto-configuration for push into pages: the outbox, the STOMP endpoint and its broker,
 * unless the application has configured a broker itself, which push then joins.
 *
 * @since 0.1
 */
@AutoConfiguration(after = ChronoAutoConfiguration.class,
        afterName = { "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
                // they back off where there are executors, and a broker brings its own
                "org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration",
                "org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration" },
        beforeName = "org.springframework.boot.websocket.autoconfigure.servlet.WebSocketMessagingAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ WebSocketMessageBrokerConfigurer.class, jakarta.websocket.Session.class, JsonMapper.class })
@ConditionalOnBean(TimeSource.class)
@ConditionalOnBooleanProperty(name = "chrono.push.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ChronoPushProperties.class)
public final class ChronoPushAutoConfiguration {

    @Bean
    PushEngine chronoPush(ChronoPushProperties properties, DestinationRules rules, TimeSource time,
            PushCollaborators collaborators) {
        return new PushEngine(properties.toSettings(), rules, collaborators.parts(time));
    }

    @Bean
    PushCollaborators chronoPushCollaborators(ObjectProvider<Timeline> timeline, ObjectProvider<JsonMapper> jsonMapper,
            ObjectProvider<OperationPolicy> policies, ObjectProvider<UserNames> userNames,
            ConfigurableApplicationContext context) {
        return new PushCollaborators(timeline, jsonMapper, policies, userNames, context);
    }

    @Bean
    @ConditionalOnMissingBean
    OutputHandler chronoOutbox(PushEngine engine) {
        return engine.outputs();
    }

    @Bean
    @ConditionalOnMissingBean
    Broadcaster chronoBroadcaster(PushEngine engine) {
        return engine.broadcaster();
    }

    @Bean
    PushStatistics chronoPushStatistics(PushEngine engine) {
        return engine.statistics();
    }

    @Bean
    ApplicationListener<AbstractSubProtocolEvent> chronoStompListener(PushEngine engine) {
        return engine.listener();
    }

    @Bean
    HttpSessions chronoHttpSessions(PushEngine engine) {
        return engine.httpSessions();
    }

    @Bean
    HandshakeSessions chronoHandshakeSessions(
            @Qualifier("stompWebSocketHandlerMapping") SimpleUrlHandlerMapping endpoints) {
        return new HandshakeSessions(endpoints);
    }

    @Bean
    PushStompConfigurer chronoStompConfigurer(PushEngine engine, ChronoPushProperties properties) {
        return new PushStompConfigurer(engine, properties);
    }

    private static Supplier<DestinationRules.Declared> declared(ObjectProvider<EventCatalogue> catalogue) {
        return () -> DestinationRules.Declared.by(catalogue.getIfAvailable(EventCatalogue::empty).all());
    }

    /**
     * The broker of an application that configures none.
     */
    @Configuration(proxyBeanMethods = false)
    @Order(1)
    @ConditionalOnMissingBean(DelegatingWebSocketMessageBrokerConfiguration.class)
    @EnableWebSocketMessageBroker
    static class OwnBroker {

        @Bean
        DestinationRules chronoDestinationRules(ChronoPushProperties properties,
                ObjectProvider<EventCatalogue> catalogue, ObjectProvider<SubscriptionRule> rules) {
            return DestinationRules.ofOwnBroker(properties.toSettings(), declared(catalogue),
                    () -> rules.orderedStream().toList());
        }

        @Bean
        PushBrokerConfigurer chronoBrokerConfigurer(ChronoPushProperties properties, BeanFactory beans) {
            return new PushBrokerConfigurer(properties.heartbeat(), beans);
        }

    }

    /**
     * What holds in a broker that the application has configured.
     */
    @Configuration(proxyBeanMethods = false)
    @Order(2)
    @ConditionalOnMissingBean(DestinationRules.class)
    static class OthersBroker {

        @Bean
        DestinationRules chronoDestinationRules(ChronoPushProperties properties,
                ObjectProvider<EventCatalogue> catalogue) {
            return DestinationRules.ofOthersBroker(properties.toSettings(), declared(catalogue));
        }

    }

    /**
     * What a logout does to connections.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(LogoutSuccessEvent.class)
    static class Logout {

        @Bean
        PushLogout chronoPushLogout(HttpSessions sessions) {
            return new PushLogout(sessions);
        }

    }

}
