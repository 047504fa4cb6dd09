package io.chrono.boot.autoconfigure;

import jakarta.servlet.ServletContext;
import org.apache.catalina.startup.Tomcat;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import io.chrono.boot.push.PushEngine;

/**
 * Auto-configuration for push on Tomcat.
 *
 * @since 0.1
 */
@AutoConfiguration(after = ChronoPushAutoConfiguration.class)
@ConditionalOnClass({ Tomcat.class, TomcatServletWebServerFactory.class })
@ConditionalOnBean(PushEngine.class)
@ConditionalOnBooleanProperty(name = "chrono.push.tomcat.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ChronoTomcatProperties.class)
public final class ChronoTomcatAutoConfiguration {

    @Bean
    TomcatCustomizer chronoTomcatCustomizer(ChronoTomcatProperties properties, Environment environment) {
        return new TomcatCustomizer(properties, environment);
    }

    @Bean
    OtherWebSockets chronoOtherWebSockets(ListableBeanFactory beans, ServletContext servletContext,
            ChronoTomcatProperties properties) {
        return new OtherWebSockets(beans, (int) properties.websocketBufferSize().toBytes(), servletContext);
    }

}
