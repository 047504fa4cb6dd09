package io.chrono.boot.autoconfigure;

import org.apache.catalina.startup.Tomcat;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

import io.chrono.boot.push.PushEngine;
import io.chrono.boot.push.TomcatConnector;

/**
 * Auto-configuration for push on Tomcat.
 *
 * @since 0.1
 */
@AutoConfiguration(after = ChronoPushAutoConfiguration.class)
@ConditionalOnClass({ Tomcat.class, TomcatServletWebServerFactory.class })
@ConditionalOnBean(PushEngine.class)
public final class ChronoTomcatAutoConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> chronoTomcatCustomizer() {
        return (factory) -> factory
            .addConnectorCustomizers((connector) -> connector.addLifecycleListener(new TomcatConnector()));
    }

}
