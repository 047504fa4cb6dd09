package io.chrono.benchmarks.push;

import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.web.filter.OncePerRequestFilter;

import io.chrono.boot.PageConnectedEvent;
import io.chrono.timeline.Timeline;

/**
 * An application with push and nothing else. Whoever comes with a name in the header
 * {@code X-User} is that user: it listens on the loopback interface only.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(LoadBeat.class)
class LoadServer {

    static final String USER_HEADER = "X-User";

    static ConfigurableApplicationContext start(LoadOptions options) {
        SpringApplication application = new SpringApplication(LoadServer.class);
        application.setDefaultProperties(Map.of("server.address", "127.0.0.1", "server.port", "0",
                "server.tomcat.max-connections", options.users() + 100, "server.tomcat.accept-count", "1000",
                "spring.main.banner-mode", "off", "logging.level.root", "warn"));
        return application.run();
    }

    static int port(ConfigurableApplicationContext context) {
        WebServer server = ((ServletWebServerApplicationContext) context).getWebServer();
        return Objects.requireNonNull(server, "The server has not started").getPort();
    }

    @Bean
    NameFilter nameFilter() {
        return new NameFilter();
    }

    @Bean
    BeatStarter beatStarter(Timeline timeline) {
        return new BeatStarter(timeline);
    }

    /**
     * Starts one event for each page: a message each second, until it is removed.
     */
    static final class BeatStarter {

        private final Timeline timeline;

        BeatStarter(Timeline timeline) {
            this.timeline = timeline;
        }

        @EventListener
        void onPageConnected(PageConnectedEvent page) {
            String user = page.user();
            if (user != null) {
                this.timeline.event(LoadBeat.class).user(user).schedule();
            }
        }

    }

    /**
     * Believes the header.
     */
    static final class NameFilter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String name = request.getHeader(USER_HEADER);
            chain.doFilter((name != null) ? new NamedRequest(request, () -> name) : request, response);
        }

    }

    private static final class NamedRequest extends HttpServletRequestWrapper {

        private final Principal user;

        NamedRequest(HttpServletRequest request, Principal user) {
            super(request);
            this.user = user;
        }

        @Override
        public Principal getUserPrincipal() {
            return this.user;
        }

    }

}
