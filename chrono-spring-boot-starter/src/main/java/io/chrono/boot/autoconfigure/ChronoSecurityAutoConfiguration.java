package io.chrono.boot.autoconfigure;

import jakarta.servlet.http.HttpSessionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.web.session.HttpSessionEventPublisher;

import io.chrono.boot.event.LoginEvents;
import io.chrono.boot.event.StandingEvents;
import io.chrono.timeline.Timeline;

/**
 * Auto-configuration for what happens at a login and a logout.
 *
 * @since 0.1
 */
@AutoConfiguration(after = ChronoAutoConfiguration.class)
@ConditionalOnClass(InteractiveAuthenticationSuccessEvent.class)
@ConditionalOnBean(Timeline.class)
@EnableConfigurationProperties(ChronoSecurityProperties.class)
public final class ChronoSecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LoginEvents chronoLoginEvents(Timeline timeline, ObjectProvider<StandingEvents> standing,
            ChronoSecurityProperties properties) {
        return new LoginEvents(timeline, standing.getIfAvailable(), new LoginEvents.Rules(properties.loginEvents(),
                properties.clearOnLogout(), properties.clearOnSessionEnd()));
    }

    /**
     * Without it the server tells nobody that a session has ended.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass({ HttpSessionEventPublisher.class, HttpSessionListener.class,
            ServletListenerRegistrationBean.class })
    static final class Sessions {

        @Bean
        @ConditionalOnMissingBean(parameterizedContainer = ServletListenerRegistrationBean.class)
        HttpSessionEventPublisher chronoHttpSessionEventPublisher() {
            return new HttpSessionEventPublisher();
        }

    }

}
