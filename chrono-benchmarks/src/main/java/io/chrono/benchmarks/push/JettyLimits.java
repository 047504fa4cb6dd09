package io.chrono.benchmarks.push;

import java.time.Duration;

import jakarta.servlet.ServletContext;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What Jetty needs to hold 10,000 silent pages, for who does not set it himself: with its
 * own limits it closes them after 30 s, and lets few of them in at once.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(Server.class)
class JettyLimits {

    private static final int ACCEPT_QUEUE = 4096;

    private static final Duration IDLE = Duration.ofHours(1);

    @Bean
    JettyServerCustomizer acceptQueue() {
        return (server) -> {
            for (Connector connector : server.getConnectors()) {
                ((ServerConnector) connector).setAcceptQueueSize(ACCEPT_QUEUE);
            }
        };
    }

    @Bean
    InitializingBean idleTimeout(ServletContext context) {
        return () -> JettyWebSocketServerContainer.ensureContainer(context).setIdleTimeout(IDLE);
    }

}
