package io.chrono.boot.autoconfigure;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import io.chrono.boot.jpa.EntityScopeResolver;
import io.chrono.scope.Scope;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChronoJpaAutoConfigurationTests {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class, ChronoJpaAutoConfiguration.class,
                DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class));

    @Test
    void entityIsAScope() {
        this.contextRunner.withUserConfiguration(Entities.class)
            .withPropertyValues("spring.datasource.generate-unique-name=true")
            .run((context) -> {
                Guest guest = new Guest();
                context.getBean(EntityManagerFactory.class).runInTransaction((manager) -> manager.persist(guest));
                Timeline timeline = context.getBean(Timeline.class);
                timeline.task((run) -> {
                }).scope(guest).schedule();
                assertThat(timeline.events(guest)).hasSize(1);
                assertThat(timeline.events(Scope.of("guest", guest.id))).hasSize(1);
                assertThatIllegalArgumentException().isThrownBy(() -> timeline.clearScope(new Guest()));
            });
    }

    @Test
    void backsOffForTheApplicationsOwn() {
        this.contextRunner.withUserConfiguration(Entities.class)
            .withBean("own", EntityScopeResolver.class, () -> new EntityScopeResolver(List::of))
            .run((context) -> assertThat(context).hasSingleBean(EntityScopeResolver.class).hasBean("own"));
    }

    @Test
    void whenJpaIsMissingThenTheRestStarts() {
        new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class, ChronoJpaAutoConfiguration.class))
            .withClassLoader(new FilteredClassLoader("jakarta.persistence", "org.hibernate"))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(Timeline.class)
                .doesNotHaveBean("chronoEntityScopeResolver"));
    }

    @Test
    void whenNothingIsManagedThenThereIsNoResolver() {
        new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class, ChronoJpaAutoConfiguration.class))
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(EntityScopeResolver.class));
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = Guest.class)
    static class Entities {

    }

    @Entity
    static class Guest {

        @Id
        @GeneratedValue
        Long id;

    }

}
