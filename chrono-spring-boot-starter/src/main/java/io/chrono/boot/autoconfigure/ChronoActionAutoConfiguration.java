package io.chrono.boot.autoconfigure;

import jakarta.persistence.EntityManagerFactory;
import org.apache.hc.client5.http.classic.HttpClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.boot.action.EntityActionInvoker;
import io.chrono.boot.action.EventActionInvoker;
import io.chrono.boot.action.MethodActionInvoker;
import io.chrono.boot.action.UnavailableActionInvoker;
import io.chrono.boot.action.UrlActionInvoker;
import io.chrono.timeline.Timeline;

/**
 * Auto-configuration for what durable schedules perform. An invoker is made when an
 * action of its type is named first; one of the application for the same type comes
 * before it.
 *
 * @since 0.1
 */
@AutoConfiguration(after = ChronoAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "chrono.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ChronoActionsProperties.class)
public final class ChronoActionAutoConfiguration {

    private static final String JACKSON = "org.springframework.boot:spring-boot-starter-jackson";

    @Lazy
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JsonMapper.class)
    static final class WithJackson {

        @Bean
        @ConditionalOnMissingBean
        MethodActionInvoker chronoMethodActionInvoker(ConfigurableListableBeanFactory beans) {
            return new MethodActionInvoker(beans);
        }

        @Bean
        @ConditionalOnMissingBean
        EventActionInvoker chronoEventActionInvoker(ObjectProvider<Timeline> timeline) {
            return new EventActionInvoker(timeline::getObject);
        }

    }

    @Lazy
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ JsonMapper.class, HttpClient.class, RestClient.class })
    static final class WithHttpClient {

        @Bean
        @ConditionalOnMissingBean
        UrlActionInvoker chronoUrlActionInvoker(ChronoActionsProperties properties) {
            return new UrlActionInvoker(properties.toSettings());
        }

    }

    @Lazy
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ JsonMapper.class, EntityManagerFactory.class, JpaTransactionManager.class })
    static final class WithJpa {

        @Bean
        @ConditionalOnMissingBean
        EntityActionInvoker chronoEntityActionInvoker(ObjectProvider<EntityManagerFactory> factories,
                ObjectProvider<PlatformTransactionManager> transactions) {
            return new EntityActionInvoker(() -> factories.stream().toList(), () -> transactions.stream().toList());
        }

    }

    @Lazy
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("tools.jackson.databind.json.JsonMapper")
    static final class WithoutJackson {

        @Bean
        UnavailableActionInvoker chronoMethodActionInvoker() {
            return new UnavailableActionInvoker("method", JACKSON);
        }

        @Bean
        UnavailableActionInvoker chronoEventActionInvoker() {
            return new UnavailableActionInvoker("event", JACKSON);
        }

        @Bean
        UnavailableActionInvoker chronoUrlActionInvoker() {
            return new UnavailableActionInvoker("url", JACKSON);
        }

        @Bean
        UnavailableActionInvoker chronoEntityActionInvoker() {
            return new UnavailableActionInvoker("entity", JACKSON);
        }

    }

    @Lazy
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JsonMapper.class)
    @ConditionalOnMissingClass("org.apache.hc.client5.http.classic.HttpClient")
    static final class WithoutHttpClient {

        @Bean
        UnavailableActionInvoker chronoUrlActionInvoker() {
            return new UnavailableActionInvoker("url", "org.apache.httpcomponents.client5:httpclient5");
        }

    }

    @Lazy
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ JsonMapper.class, HttpClient.class })
    @ConditionalOnMissingClass("org.springframework.web.client.RestClient")
    static final class WithoutRestClient {

        @Bean
        UnavailableActionInvoker chronoUrlActionInvoker() {
            return new UnavailableActionInvoker("url", "org.springframework:spring-web");
        }

    }

    @Lazy
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JsonMapper.class)
    @ConditionalOnMissingClass("jakarta.persistence.EntityManagerFactory")
    static final class WithoutJpa {

        @Bean
        UnavailableActionInvoker chronoEntityActionInvoker() {
            return new UnavailableActionInvoker("entity", "org.springframework.boot:spring-boot-starter-data-jpa");
        }

    }

}
