package io.chrono.boot.autoconfigure;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import io.chrono.boot.ChronoEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FailureAnalysisTests {

    private Environment environment = new StandardEnvironment();

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class, ChronoSecurityAutoConfiguration.class))
        .withInitializer((context) -> this.environment = context.getEnvironment())
        .withBean("heartbeat", Heartbeat.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            chrono.clock.interval                    | 5s          | a duration from 1ms to 1s
            chrono.clock.interval                    | soon        | a duration from 1ms to 1s
            chrono.clock.auto-start                  | perhaps     | true or false
            chrono.daemon.enabled                    | perhaps     | true or false
            chrono.zone                              | Mars/Base   | a zone such as 'Europe/Berlin'
            chrono.timeline.tolerance                | 500ms       | a duration of at least 1s
            chrono.timeline.max-events               | 0           | a whole number of at least 1
            chrono.timeline.max-events               | many        | a whole number of at least 1
            chrono.timeline.max-events-per-scope     | -1          | a whole number of at least 1
            chrono.workers.max                       | 0           | a whole number of at least 1
            chrono.shutdown.timeout                  | -1s         | a duration of at least 0s
            chrono.events.lobby-beat.every           | 0s          | whole seconds from 1s to 24h
            chrono.events.lobby-beat.every           | 1500ms      | whole seconds from 1s to 24h
            chrono.events.lobby-beat.every           | 25h         | whole seconds from 1s to 24h
            chrono.events.lobby-beat.every           | often       | whole seconds from 1s to 24h
            chrono.events.lobby-beat.repeats         | 0           | 'forever' or a whole number of at least 1
            chrono.events.lobby-beat.repeats         | ever        | 'forever' or a whole number of at least 1
            chrono.events.lobby-beat.at              | noon        | a time of day such as '12:30'
            chrono.events.lobby-beat.after           | 25:00       | a time of day such as '12:30'
            chrono.events.lobby-beat.before          | noon        | a time of day such as '12:30'
            chrono.events.lobby-beat.scope           | a.b.c       | a label without dots, or pairs of key and value
            chrono.events.lobby-beat.topic           | lobby       | a destination such as '/topic/lobby'
            chrono.events.lobby-beat.destination     | lobby       | a destination such as '/topic/lobby'
            chrono.events.lobby-beat.on              | FOO         | one of ready, login, registration, page
            chrono.events.lobby-beat.overlap         | maybe       | one of skip, allow, queue-one
            chrono.events.lobby-beat.enabled         | maybe       | true or false
            chrono.security.clear-on-logout          | maybe       | true or false
            """)
    void wrongValueIsNamedWithWhatIsAccepted(String property, String value, String accepted) {
        this.contextRunner.withPropertyValues("chrono.events.lobby-beat.event=heartbeat", property + "=" + value)
            .run((context) -> {
                FailureAnalysis analysis = analyze(context);
                assertThat(analysis.getDescription()).contains("Property: " + property + "\n").contains(accepted);
                assertThat(analysis.getAction()).contains("'" + property + "'").contains(accepted);
            });
    }

    @ParameterizedTest
    @CsvSource({ "chrono.clock.interval,soon", "chrono.clock.interval,5s", "chrono.events.x.every,0s",
            "chrono.zone,Mars/Base", "chrono.events.x.on,FOO", "chrono.events.x.repeats,ever" })
    void wrongValueIsQuoted(String property, String value) {
        this.contextRunner.withPropertyValues(property + "=" + value)
            .run((context) -> assertThat(analyze(context).getDescription()).contains("Value: \"" + value + "\""));
    }

    @Test
    void wrongOccasionInYamlIsNamedAsItIsWritten() {
        this.contextRunner.withPropertyValues("chrono.events.heartbeat[true]=FOO")
            .run((context) -> assertThat(analyze(context).getDescription())
                .contains("Property: chrono.events.heartbeat.on\n"));
    }

    @Test
    void timeOfDayThatYamlTakesForANumberIsExplained() {
        this.contextRunner.withInitializer(StandingEventsTests.yaml("""
                chrono:
                  events:
                    heartbeat: { on: login, at: 12:30 }
                """)).run((context) -> {
            FailureAnalysis analysis = analyze(context);
            assertThat(analysis.getDescription()).contains("Property: chrono.events.heartbeat.at\n");
            assertThat(analysis.getAction()).contains("'12:30'").contains("in YAML with its quotes");
        });
    }

    @Test
    void roleWithItsPrefixIsExplained() {
        this.contextRunner.withConfiguration(AutoConfigurations.of(ChronoAdminAutoConfiguration.class))
            .withPropertyValues("chrono.admin.role=ROLE_ADMIN")
            .run((context) -> {
                FailureAnalysis analysis = analyze(context);
                assertThat(analysis.getDescription()).contains("Property: chrono.admin.role\n").contains("ROLE_ADMIN");
                assertThat(analysis.getAction()).contains("without its prefix");
            });
    }

    @Test
    void argumentsOfAnEventThatDoesNotStandAreExplained() {
        this.contextRunner.withPropertyValues("chrono.events.heartbeat.arguments=hello").run((context) -> {
            FailureAnalysis analysis = analyze(context);
            assertThat(analysis.getDescription()).contains("chrono.events.heartbeat.arguments = \"[hello]\"")
                .contains("nothing starts the event");
            assertThat(analysis.getAction()).contains("'chrono.events.heartbeat.on'");
        });
    }

    @Test
    void missingBeanIsExplained() {
        this.contextRunner.withPropertyValues("chrono.events.lobby-beat.event=hartbeat").run((context) -> {
            FailureAnalysis analysis = analyze(context);
            assertThat(analysis.getDescription()).contains("chrono.events.lobby-beat.event = \"hartbeat\"")
                .contains("there is no event bean of this name");
            assertThat(analysis.getAction()).contains("Known are: heartbeat");
        });
    }

    @Test
    void eventWithoutPerformIsExplained() {
        this.contextRunner.withBean("broken", Broken.class).run((context) -> {
            FailureAnalysis analysis = analyze(context);
            assertThat(analysis.getDescription()).contains("The event bean 'broken'").contains("no method named");
            assertThat(analysis.getAction()).contains(Broken.class.getName());
        });
    }

    @Test
    void otherPeoplesPropertiesAreLeftAlone() {
        InvalidSettingFailureAnalyzer analyzer = new InvalidSettingFailureAnalyzer(null);
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("other.interval", "x")));
        assertThatExceptionOfType(BindException.class).isThrownBy(() -> binder.bind("other.interval", Duration.class))
            .satisfies((failure) -> assertThat(analyzer.analyze(failure)).isNull());
    }

    /**
     * As Spring Boot does it: all analyzers in their order, the first one that knows.
     */
    private FailureAnalysis analyze(AssertableApplicationContext context) {
        Throwable failure = context.getStartupFailure();
        assertThat(failure).isNotNull();
        return SpringFactoriesLoader.forDefaultResourceLocation()
            .load(FailureAnalyzer.class, ArgumentResolver.of(Environment.class, this.environment),
                    FailureHandler.handleMessage((message, error) -> {
                    }))
            .stream()
            .map((analyzer) -> analyzer.analyze(failure))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    }

    @ChronoEvent
    static class Heartbeat {

        void perform() {
        }

    }

    @ChronoEvent
    static class Broken {

    }

}
