package io.chrono.boot.autoconfigure;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.chrono.boot.ChronoEvent;
import io.chrono.boot.On;
import io.chrono.timeline.EventContext;

/**
 * The application of {@link DaemonIT}, which starts it as a process of its own.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(ChronoAutoConfiguration.class)
public class DaemonApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DaemonApplication.class, arguments);
    }

    @Bean
    Beat beat() {
        return new Beat();
    }

    @ChronoEvent(on = On.READY, repeats = "forever")
    static class Beat {

        void perform(EventContext context) {
            System.out.println("beat " + context.ticks());
        }

    }

}
