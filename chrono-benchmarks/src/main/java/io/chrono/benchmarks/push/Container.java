package io.chrono.benchmarks.push;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts an application in its servlet container, the same way for each candidate.
 * Stateless.
 */
final class Container {

    /**
     * More connections than Tomcat takes by default: with fewer the last clients would
     * never get in.
     */
    static final int CONNECTIONS = 20_100;

    private Container() {
    }

    static ConfigurableApplicationContext start(Class<?> configuration, Map<String, Object> properties) {
        SpringApplication application = new SpringApplication(configuration);
        Map<String, Object> all = new HashMap<>(
                Map.of("server.address", "127.0.0.1", "server.port", "0", "server.tomcat.max-connections", CONNECTIONS,
                        "spring.main.banner-mode", "off", "logging.level.root", "warn"));
        all.putAll(properties);
        application.setDefaultProperties(all);
        return application.run();
    }

    static int port(ConfigurableApplicationContext context) {
        WebServer server = ((ServletWebServerApplicationContext) context).getWebServer();
        return Objects.requireNonNull(server, "The server has not started").getPort();
    }

    static String describe() {
        return "Spring Boot " + SpringBootVersion.getVersion() + ", " + ServletContainer.present().describe();
    }

}
