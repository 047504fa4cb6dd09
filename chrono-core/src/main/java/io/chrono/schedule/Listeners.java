package io.chrono.schedule;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who want to know that schedules have changed. Safe for use by several threads.
 */
final class Listeners {

    private static final Logger logger = LoggerFactory.getLogger(Listeners.class);

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    AutoCloseable add(Runnable listener) {
        Subscription subscription = new Subscription(listener);
        this.subscriptions.add(subscription);
        return () -> this.subscriptions.remove(subscription);
    }

    void tell() {
        for (Subscription subscription : this.subscriptions) {
            try {
                subscription.listener.run();
            }
            catch (RuntimeException ex) {
                logger.error("A listener to changes of schedules failed; it will look by itself later", ex);
            }
        }
    }

    /*
     * Two subscriptions of one listener are two.
     */
    private static final class Subscription {

        private final Runnable listener;

        Subscription(Runnable listener) {
            this.listener = listener;
        }

    }

}
