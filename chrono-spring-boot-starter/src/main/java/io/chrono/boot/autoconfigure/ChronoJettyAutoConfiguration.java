package io.chrono.boot.autoconfigure;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.websocket.api.Session;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.context.annotation.Bean;

import io.chrono.boot.push.PushEngine;

/**
 * Auto-configuration for push on Jetty.
 *
 * @since 0.1
 */
@AutoConfiguration(after = ChronoPushAutoConfiguration.class)
@ConditionalOnClass({ Server.class, Session.class, ConfigurableJettyWebServerFactory.class })
@ConditionalOnBean(PushEngine.class)
@ConditionalOnBooleanProperty(name = "chrono.push.jetty.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ChronoJettyProperties.class)
public final class ChronoJettyAutoConfiguration {

    @Bean
    JettyCustomizer chronoJettyCustomizer(ChronoJettyProperties properties) {
        return new JettyCustomizer(properties);
    }

    @Bean
    JettyIdleTimeout chronoJettyIdleTimeout(ChronoJettyProperties properties, ChronoPushProperties push) {
        return new JettyIdleTimeout(properties.idleTimeout(), push.heartbeat());
    }

}
