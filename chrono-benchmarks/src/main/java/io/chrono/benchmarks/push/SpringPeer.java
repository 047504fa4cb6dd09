package io.chrono.benchmarks.push;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.messaging.simp.user.UserDestinationMessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * Spring's simple broker: as Spring Boot brings it, or with an index of subscriptions.
 */
final class SpringPeer implements Peer {

    private static final String ENDPOINT = "/ws";

    private final ConfigurableApplicationContext context;

    private final SimpMessagingTemplate template;

    private final Subscriptions subscriptions;

    private final String[] names;

    private final boolean indexed;

    private SpringPeer(Class<?> application, int users, boolean indexed) {
        this.context = Container.start(application, Map.of("chrono.enabled", "false"));
        this.template = this.context.getBean(SimpMessagingTemplate.class);
        this.subscriptions = this.context.getBean(Subscriptions.class);
        this.names = Users.names(users);
        this.indexed = indexed;
    }

    static SpringPeer asItComes(int users) {
        return new SpringPeer(Application.class, users, false);
    }

    static SpringPeer indexed(int users) {
        return new SpringPeer(IndexedApplication.class, users, true);
    }

    @Override
    public Wire wire() {
        return new Wire(Container.port(this.context), ENDPOINT, true);
    }

    @Override
    public int taken() {
        return this.subscriptions.count.get();
    }

    @Override
    public void toUser(int user, String html) {
        this.template.convertAndSendToUser(this.names[user], Payload.QUEUE, Payload.message(html));
    }

    @Override
    public void toAll(String html) {
        this.template.convertAndSend(Payload.TOPIC, (Object) Payload.message(html));
    }

    @Override
    public String settings() {
        return (this.indexed ? "simple broker with an index of exact destinations; " : "simple broker as it comes; ")
                + Container.describe();
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
    @EnableWebSocketMessageBroker
    @Import(JettyLimits.class)
    static class Application implements WebSocketMessageBrokerConfigurer {

        private final Subscriptions subscriptions = new Subscriptions();

        @Override
        public void registerStompEndpoints(StompEndpointRegistry registry) {
            registry.addEndpoint(ENDPOINT);
        }

        @Override
        public void configureMessageBroker(MessageBrokerRegistry registry) {
            registry.enableSimpleBroker("/topic", "/queue");
        }

        @Override
        public void configureClientInboundChannel(ChannelRegistration registration) {
            registration.interceptors(this.subscriptions);
        }

        @Bean
        Subscriptions subscriptions() {
            return this.subscriptions;
        }

        @Bean
        NameFilter nameFilter() {
            return new NameFilter();
        }

    }

    /**
     * The same with an index.
     */
    @Configuration(proxyBeanMethods = false)
    @Import({ Application.class, SubscriptionIndex.Installer.class })
    static class IndexedApplication {

    }

    /**
     * Counts the subscriptions that the broker has taken. Those of users' destinations
     * reach it by way of another handler, and on the same thread.
     */
    static final class Subscriptions implements ExecutorChannelInterceptor {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void afterMessageHandled(Message<?> message, MessageChannel channel, MessageHandler handler,
                @Nullable Exception error) {
            String destination = SimpMessageHeaderAccessor.getDestination(message.getHeaders());
            SimpMessageType type = SimpMessageHeaderAccessor.getMessageType(message.getHeaders());
            if (type == SimpMessageType.SUBSCRIBE && destination != null) {
                boolean ofUser = destination.startsWith("/user/");
                boolean taken = ofUser ? handler instanceof UserDestinationMessageHandler
                        : handler instanceof SimpleBrokerMessageHandler;
                this.count.addAndGet(taken ? 1 : 0);
            }
        }

    }

}
