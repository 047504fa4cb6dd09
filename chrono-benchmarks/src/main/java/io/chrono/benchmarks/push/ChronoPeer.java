package io.chrono.benchmarks.push;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.web.socket.messaging.SessionSubscribeEvent;

import io.chrono.operation.Broadcaster;
import io.chrono.timeline.Timeline;

/**
 * Chrono's starter in an application that has nothing else.
 */
final class ChronoPeer implements Peer {

    private final ConfigurableApplicationContext context;

    private final Broadcaster broadcaster;

    private final Subscriptions subscriptions;

    private final String[] names;

    ChronoPeer(int users) {
        this.context = Container.start(Application.class, Map.of("chrono.push.topics", Payload.TOPIC));
        this.broadcaster = this.context.getBean(Broadcaster.class);
        this.subscriptions = this.context.getBean(Subscriptions.class);
        this.names = Users.names(users);
    }

    Timeline timeline() {
        return this.context.getBean(Timeline.class);
    }

    @Override
    public Wire wire() {
        return new Wire(Container.port(this.context), "/chrono/ws", true);
    }

    @Override
    public int taken() {
        return this.subscriptions.count.get();
    }

    @Override
    public void toUser(int user, String html) {
        this.broadcaster.toUser(this.names[user], Payload.operations(html));
    }

    @Override
    public void toAll(String html) {
        this.broadcaster.toTopic(Payload.TOPIC, Payload.operations(html));
    }

    @Override
    public String settings() {
        return "the starter as it comes; " + Container.describe();
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
    static class Application {

        @Bean
        NameFilter nameFilter() {
            return new NameFilter();
        }

        @Bean
        Subscriptions subscriptions() {
            return new Subscriptions();
        }

    }

    /**
     * Counts subscriptions. Spring tells its listeners of them one after the other, and
     * this one comes last.
     */
    static final class Subscriptions {

        private final AtomicInteger count = new AtomicInteger();

        @EventListener
        void onSubscribe(SessionSubscribeEvent event) {
            this.count.incrementAndGet();
        }

    }

}
