package io.chrono.benchmarks.push;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.broker.AbstractSubscriptionRegistry;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Finds subscriptions by their exact destination, with one look-up: what an application
 * with many users would write to make Spring's simple broker fast. Safe for use by
 * several threads.
 */
final class SubscriptionIndex extends AbstractSubscriptionRegistry {

    private final Map<String, Map<Subscription, Boolean>> byDestination = new ConcurrentHashMap<>();

    private final Map<String, Map<String, String>> bySession = new ConcurrentHashMap<>();

    @Override
    protected void addSubscriptionInternal(String session, String subscription, String destination, Message<?> frame) {
        this.bySession.computeIfAbsent(session, (key) -> new ConcurrentHashMap<>()).put(subscription, destination);
        this.byDestination.computeIfAbsent(destination, (key) -> new ConcurrentHashMap<>())
            .put(new Subscription(session, subscription), true);
    }

    @Override
    protected void removeSubscriptionInternal(String session, String subscription, Message<?> frame) {
        remove(session, subscription, this.bySession.getOrDefault(session, Map.of()).remove(subscription));
    }

    @Override
    public void unregisterAllSubscriptions(String session) {
        Map<String, String> subscriptions = this.bySession.remove(session);
        if (subscriptions != null) {
            subscriptions.forEach((subscription, destination) -> remove(session, subscription, destination));
        }
    }

    private void remove(String session, String subscription, @Nullable String destination) {
        if (destination != null) {
            this.byDestination.computeIfPresent(destination, (key, subscriptions) -> {
                subscriptions.remove(new Subscription(session, subscription));
                return subscriptions.isEmpty() ? null : subscriptions;
            });
        }
    }

    @Override
    protected MultiValueMap<String, String> findSubscriptionsInternal(String destination, Message<?> message) {
        MultiValueMap<String, String> found = new LinkedMultiValueMap<>();
        this.byDestination.getOrDefault(destination, Map.of())
            .keySet()
            .forEach((subscription) -> found.add(subscription.session(), subscription.id()));
        return found;
    }

    private record Subscription(String session, String id) {
    }

    /**
     * Gives the index to the broker.
     */
    static final class Installer implements BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof SimpleBrokerMessageHandler broker) {
                broker.setSubscriptionRegistry(new SubscriptionIndex());
            }
            return bean;
        }

    }

}
