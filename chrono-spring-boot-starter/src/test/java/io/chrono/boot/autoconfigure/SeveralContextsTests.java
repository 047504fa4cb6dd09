package io.chrono.boot.autoconfigure;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.actuate.web.server.JettyServletManagementContextAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.chrono.boot.ChronoEvent;
import io.chrono.boot.On;
import io.chrono.clock.Clock;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests whole applications that have more than one context, or begin late with beans.
 */
class SeveralContextsTests {

    @Test
    void managementPortOfItsOwnStartsNothingTwice() {
        try (ConfigurableApplicationContext context = start("--management.server.port=0")) {
            assertStarted(context);
        }
    }

    @Test
    void lazyBeansStartAsWell() {
        try (ConfigurableApplicationContext context = start("--spring.main.lazy-initialization=true")) {
            assertStarted(context);
        }
    }

    @Test
    void secondApplicationInTheProcessIsIndependentOfTheFirst() {
        try (ConfigurableApplicationContext first = start()) {
            ConfigurableApplicationContext second = start();
            assertStarted(second);
            second.close();
            assertThat(second.isActive()).isFalse();
            assertStarted(first);
        }
    }

    private static void assertStarted(ConfigurableApplicationContext context) {
        assertThat(context.getBean(Clock.class).isTicking()).isTrue();
        assertThat(context.getBean(Timeline.class).events()).extracting(ScheduledEvent::name)
            .containsExactly("standing");
        assertThat(context.getBean(Timeline.class).counts("standing").scheduled()).isOne();
    }

    /*
     * Spring Boot cannot have a management port with two containers on the class path,
     * which only tests have.
     */
    private static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(Map.of("server.port", "0", "spring.jmx.enabled", "false",
                "spring.autoconfigure.exclude", JettyServletManagementContextAutoConfiguration.class.getName()));
        return application.run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = { DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class })
    @Import(Standing.class)
    static class Application {

    }

    @ChronoEvent(value = "standing", on = On.READY, at = "1h")
    static class Standing {

        void perform() {
        }

    }

}
