package io.chrono.boot.autoconfigure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.util.ClassUtils;

import io.chrono.boot.event.StandingEvents;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All auto-configurations together, with one technology missing at a time.
 */
class OptionalTechnologiesTests {

    private static final List<List<String>> TECHNOLOGIES = List.of(List.of("org.springframework.web.socket"),
            List.of("org.springframework.messaging"), List.of("jakarta.websocket"),
            List.of("org.springframework.security"), List.of("org.springframework.security.web"),
            List.of("org.springframework.boot.actuate", "org.springframework.boot.health"),
            List.of("org.springframework.boot.health"), List.of("io.micrometer"), List.of("org.thymeleaf"),
            List.of("jakarta.persistence", "org.hibernate"), List.of("org.springframework.jdbc"),
            List.of("org.springframework.boot.jdbc", "org.springframework.boot.sql"), List.of("org.postgresql"),
            List.of("tools.jackson"), List.of("org.eclipse.jetty"), List.of("org.apache.hc"),
            List.of("org.springframework.orm"));

    private final WebApplicationContextRunner webRunner = new WebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(all()));

    private final ApplicationContextRunner plainRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(all()));

    @ParameterizedTest
    @FieldSource("TECHNOLOGIES")
    void whenATechnologyIsMissingThenTheRestStarts(List<String> packages) {
        this.webRunner.withClassLoader(without(packages))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(Timeline.class)
                .hasSingleBean(StandingEvents.class));
    }

    @ParameterizedTest
    @FieldSource("TECHNOLOGIES")
    void whenATechnologyIsMissingThenAPlainApplicationStarts(List<String> packages) {
        this.plainRunner.withClassLoader(without(packages))
            .run((context) -> assertThat(context).hasNotFailed().hasSingleBean(Timeline.class));
    }

    @Test
    void whenTheWebIsMissingThenAPlainApplicationStarts() {
        this.plainRunner
            .withClassLoader(without(List.of("jakarta.servlet", "org.springframework.web",
                    "org.springframework.boot.web", "org.springframework.security.web")))
            .run((context) -> assertThat(context).hasNotFailed().hasSingleBean(Timeline.class));
    }

    @Test
    void whenAllOfThemAreMissingThenTheTimelineStarts() {
        this.plainRunner.withClassLoader(without(TECHNOLOGIES.stream().flatMap(List::stream).toList()))
            .run((context) -> assertThat(context).hasNotFailed().hasSingleBean(Timeline.class));
    }

    @Test
    void switchedOffNothingOfItStarts() {
        this.webRunner.withPropertyValues("chrono.enabled=false")
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Timeline.class));
    }

    private static FilteredClassLoader without(List<String> packages) {
        return new FilteredClassLoader(packages.toArray(String[]::new));
    }

    private static Class<?>[] all() {
        String file = "/META-INF/spring/" + AutoConfiguration.class.getName() + ".imports";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ChronoAutoConfiguration.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                .filter((line) -> line.startsWith("io.chrono."))
                .map((line) -> ClassUtils.resolveClassName(line, null))
                .toArray(Class<?>[]::new);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
