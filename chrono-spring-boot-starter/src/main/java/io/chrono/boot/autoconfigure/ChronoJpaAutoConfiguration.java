package io.chrono.boot.autoconfigure;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.chrono.boot.jpa.EntityScopeResolver;
import io.chrono.timeline.Timeline;

/**
 * Auto-configuration for scopes of entities.
 *
 * @since 0.1
 */
@AutoConfiguration(after = ChronoAutoConfiguration.class,
        afterName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnClass(EntityManagerFactory.class)
@ConditionalOnBean({ EntityManagerFactory.class, Timeline.class })
public final class ChronoJpaAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @Order(Ordered.LOWEST_PRECEDENCE)
    EntityScopeResolver chronoEntityScopeResolver(ObjectProvider<EntityManagerFactory> factories) {
        return new EntityScopeResolver(() -> factories.stream().toList());
    }

}
