package io.chrono.boot.autoconfigure;

import org.springframework.context.ApplicationContext;

import io.chrono.boot.event.ClockLifecycle;

/**
 * Says in which applications time passes. Stateless.
 */
final class LifecycleRules {

    private LifecycleRules() {
    }

    static ClockLifecycle.Rules of(ApplicationContext context, ChronoProperties properties) {
        boolean server = WebServers.isServer(context);
        boolean daemon = !server && properties.daemon().enabled();
        boolean autoStart = daemon || (server && properties.clock().autoStart());
        return new ClockLifecycle.Rules(autoStart, daemon, properties.shutdown().timeout());
    }

}
