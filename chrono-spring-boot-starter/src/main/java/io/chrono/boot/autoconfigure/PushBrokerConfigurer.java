package io.chrono.boot.autoconfigure;

import java.time.Duration;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.Ordered;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.messaging.simp.config.SimpleBrokerRegistration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * Configures the STOMP broker of an application that does not configure one itself. Comes
 * before all other configurers, so they can change what it says. Stateless.
 */
final class PushBrokerConfigurer implements WebSocketMessageBrokerConfigurer, Ordered {

    /*
     * With the default of 1,024 destinations, messages that the application itself sends
     * to more users than that cost a search through all connections each.
     */
    private static final int CACHED_DESTINATIONS = 100_000;

    private final Duration heartbeat;

    private final BeanFactory beans;

    PushBrokerConfigurer(Duration heartbeat, BeanFactory beans) {
        this.heartbeat = heartbeat;
        this.beans = beans;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.setApplicationDestinationPrefixes("/app");
        registry.setPreservePublishOrder(true);
        registry.setCacheLimit(CACHED_DESTINATIONS);
        SimpleBrokerRegistration broker = registry.enableSimpleBroker("/topic", "/queue");
        if (!this.heartbeat.isZero()) {
            long millis = this.heartbeat.toMillis();
            broker.setTaskScheduler(this.beans.getBean("messageBrokerTaskScheduler", TaskScheduler.class))
                .setHeartbeatValue(new long[] { millis, millis });
        }
    }

}
