package io.chrono.boot.autoconfigure;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import io.chrono.boot.AdminGuard;
import io.chrono.boot.actuate.ChronoEndpoint;
import io.chrono.clock.Clock;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

class ChronoActuatorAutoConfigurationTests {

    private static final AutoConfigurations CHRONO = AutoConfigurations.of(ChronoAdminAutoConfiguration.class,
            ChronoActuatorAutoConfiguration.class);

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner().withConfiguration(CHRONO)
        .withUserConfiguration(ManualTime.class);

    private final WebApplicationContextRunner webRunner = new WebApplicationContextRunner().withConfiguration(CHRONO)
        .withConfiguration(AutoConfigurations.of(EndpointAutoConfiguration.class, WebEndpointAutoConfiguration.class,
                JacksonEndpointAutoConfiguration.class, JacksonAutoConfiguration.class,
                ManagementContextAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
                WebMvcAutoConfiguration.class))
        .withUserConfiguration(ManualTime.class)
        .withPropertyValues("management.endpoints.web.exposure.include=chrono");

    @Test
    void endpointThatIsNotExposedIsNoBean() {
        this.contextRunner.run((context) -> assertThat(context).doesNotHaveBean(ChronoEndpoint.class));
    }

    @Test
    void endpointThatIsExposedIsABean() {
        this.webRunner.run((context) -> assertThat(context).hasSingleBean(ChronoEndpoint.class));
    }

    @Test
    void endpointOfTheApplicationTakesPrecedence() {
        this.webRunner.withBean("own", ChronoEndpoint.class, () -> new ChronoEndpoint(null, AdminGuard.open(), null))
            .run((context) -> assertThat(context).hasSingleBean(ChronoEndpoint.class).hasBean("own"));
    }

    @Test
    void withoutATimelineThereIsNoEndpoint() {
        new WebApplicationContextRunner().withConfiguration(CHRONO)
            .withPropertyValues("management.endpoints.web.exposure.include=chrono")
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ChronoEndpoint.class));
    }

    @Test
    void whenActuatorIsMissingThenNoEndpoint() {
        this.contextRunner
            .withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate",
                    "org.springframework.boot.health", "org.springframework.boot.micrometer"))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(Timeline.class)
                .doesNotHaveBean(ChronoEndpoint.class));
    }

    @Test
    void everythingIsReadOverHttp() {
        this.webRunner.run((context) -> {
            context.getBean(Timeline.class).task((run) -> {
            }).user("anna").schedule();
            assertThat(mvc(context).get().uri("/actuator/chrono")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                    {
                      "clock": {
                        "status": "STOPPED", "supposedToTick": false, "ticks": 0, "now": "2026-01-01T00:00:00Z",
                        "interval": "PT0.1S", "lag": "PT0S", "restarts": 0, "listenerFailures": 0
                      },
                      "timeline": { "events": 1, "zone": "UTC", "backlog": 0, "activeWorkers": 0 },
                      "events": {
                        "lambda": { "scheduled": 1, "runs": 0, "failures": 0, "skipped": { "OVERLAP": 0 } }
                      },
                      "scopes": { "total": 1, "largest": { "user.anna": 1 } },
                      "next": [ {
                        "event": "lambda", "at": "2026-01-01T00:00:01Z", "scope": "user.anna", "every": "PT1S",
                        "remaining": "1"
                      } ]
                    }""");
        });
    }

    @Test
    void partsAreReadOverHttp() {
        this.webRunner.run((context) -> {
            assertThat(mvc(context).get().uri("/actuator/chrono/clock")).hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("STOPPED");
            assertThat(mvc(context).get().uri("/actuator/chrono/weather")).hasStatus(404);
            assertThat(mvc(context).get().uri("/actuator/chrono/next?limit=0")).hasStatus(400);
        });
    }

    @Test
    void withoutSpringSecurityChangesAreRefused() {
        this.webRunner.withClassLoader(new FilteredClassLoader("org.springframework.security")).run((context) -> {
            assertThat(post(context, "/actuator/chrono/start", "{}")).hasStatus(403);
            assertThat(context.getBean(Clock.class).isStopped()).isTrue();
        });
    }

    @Test
    void withoutSpringSecurityAPropertyAllowsChanges() {
        this.webRunner.withClassLoader(new FilteredClassLoader("org.springframework.security"))
            .withPropertyValues("chrono.admin.open-without-security=true")
            .run((context) -> {
                assertThat(post(context, "/actuator/chrono/start", "{}")).hasStatusOk();
                assertThat(context.getBean(Clock.class).isTicking()).isTrue();
            });
    }

    @Test
    void scopeIsTakenFromTheBody() {
        this.webRunner.withBean(AdminGuard.class, AdminGuard::open).run((context) -> {
            Timeline timeline = context.getBean(Timeline.class);
            timeline.task((run) -> {
            }).user("anna").schedule();
            assertThat(post(context, "/actuator/chrono/clear-scope", "{\"scope\": \"user.anna\"}")).hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"cleared\": 1}");
            assertThat(timeline.size()).isZero();
        });
    }

    private static MvcTestResult post(WebApplicationContext context, String uri, String body) {
        return mvc(context).post().uri(uri).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private static MockMvcTester mvc(WebApplicationContext context) {
        return MockMvcTester.from(context);
    }

}
