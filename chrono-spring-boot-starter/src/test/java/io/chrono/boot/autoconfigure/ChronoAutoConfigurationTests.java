package io.chrono.boot.autoconfigure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import io.chrono.boot.TimelineCustomizer;
import io.chrono.boot.event.BeanEventCatalogue;
import io.chrono.boot.event.ClockLifecycle;
import io.chrono.boot.event.StandingEvents;
import io.chrono.clock.Clock;
import io.chrono.scope.Scope;
import io.chrono.scope.ScopeResolver;
import io.chrono.time.MovableTime;
import io.chrono.time.TimeSource;
import io.chrono.timeline.EventCatalogue;
import io.chrono.timeline.EventErrorHandler;
import io.chrono.timeline.RunListener;
import io.chrono.timeline.Timeline;
import io.chrono.timeline.TimelineSettings;
import io.chrono.timeline.Workers;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ChronoAutoConfigurationTests {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class));

    @Test
    void everythingHasADefault() {
        this.contextRunner.run((context) -> {
            assertThat(context).hasSingleBean(TimeSource.class).hasSingleBean(BeanEventCatalogue.class);
            Clock clock = context.getBean(Clock.class);
            assertThat(clock.interval()).hasMillis(100);
            assertThat(clock.isStopped()).isTrue();
            TimelineSettings defaults = TimelineSettings.DEFAULT.withZone(ZoneId.systemDefault());
            assertThat(context.getBean(Timeline.class).settings()).isEqualTo(defaults);
            assertThat(context.getBean(ChronoProperties.class).shutdown().timeout()).hasSeconds(30);
        });
    }

    @Test
    void everyPropertyArrives() {
        this.contextRunner
            .withPropertyValues("chrono.zone=Europe/Berlin", "chrono.clock.interval=50ms",
                    "chrono.timeline.tolerance=20s", "chrono.timeline.max-events=7",
                    "chrono.timeline.max-events-per-scope=5", "chrono.workers.max=3", "chrono.push.linger=20ms")
            .run((context) -> {
                assertThat(context.getBean(Clock.class).interval()).hasMillis(50);
                assertThat(context.getBean(Timeline.class).settings()).isEqualTo(new TimelineSettings(
                        ZoneId.of("Europe/Berlin"), Duration.ofSeconds(20), Duration.ofMillis(20), 7, 5, 3));
            });
    }

    @Test
    void zoneOfJacksonIsTheSecondChoice() {
        this.contextRunner.withPropertyValues("spring.jackson.time-zone=America/New_York")
            .run((context) -> assertThat(context.getBean(Timeline.class).settings().zone())
                .isEqualTo(ZoneId.of("America/New_York")));
        this.contextRunner.withPropertyValues("spring.jackson.time-zone=America/New_York", "chrono.zone=Europe/Berlin")
            .run((context) -> assertThat(context.getBean(Timeline.class).settings().zone())
                .isEqualTo(ZoneId.of("Europe/Berlin")));
    }

    @Test
    void switchedOffThereIsNothing() {
        this.contextRunner.withPropertyValues("chrono.enabled=false")
            .run((context) -> assertThat(context).doesNotHaveBean(Timeline.class)
                .doesNotHaveBean(Clock.class)
                .doesNotHaveBean(StandingEvents.class));
    }

    @Test
    void everyBeanBacksOff() {
        this.contextRunner.withUserConfiguration(OwnBeans.class).run((context) -> {
            assertThat(context).hasSingleBean(TimeSource.class)
                .hasSingleBean(Clock.class)
                .hasSingleBean(Timeline.class)
                .hasSingleBean(EventCatalogue.class)
                .doesNotHaveBean(BeanEventCatalogue.class)
                .doesNotHaveBean(StandingEvents.class);
            assertThat(context.getBean(Timeline.class)).isSameAs(context.getBean("ownTimeline"));
        });
    }

    @Test
    void platformThreadsAreTheDefault() {
        this.contextRunner.run((context) -> assertThat(threadGroupOfARun(context.getBean(Timeline.class), context))
            .isNotEqualTo("VirtualThreads"));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtualThreadsAreUsedWhereTheyAreSwitchedOn() {
        this.contextRunner.withPropertyValues("spring.threads.virtual.enabled=true")
            .run((context) -> assertThat(threadGroupOfARun(context.getBean(Timeline.class), context))
                .isEqualTo("VirtualThreads"));
    }

    @Test
    void allRunListenersHearAndAFailingOneSilencesNobody() {
        List<String> heard = new ArrayList<>();
        this.contextRunner.withUserConfiguration(ByHand.class)
            .withBean("first", RunListener.class, () -> (event, duration, error) -> {
                throw new IllegalStateException("deaf");
            })
            .withBean("second", RunListener.class, () -> (event, duration, error) -> heard.add("second"))
            .run((context) -> {
                context.getBean(Timeline.class).task((run) -> {
                }).schedule();
                ByHand.pass(context, 1);
                assertThat(heard).containsExactly("second");
            });
    }

    @Test
    void allErrorHandlersSeeWhatWentWrong() {
        List<String> seen = new ArrayList<>();
        this.contextRunner.withUserConfiguration(ByHand.class)
            .withBean("one", EventErrorHandler.class, () -> (error, run) -> seen.add("one " + error.getMessage()))
            .withBean("two", EventErrorHandler.class, () -> (error, run) -> seen.add("two " + run.ticks()))
            .run((context) -> {
                context.getBean(Timeline.class).task((run) -> {
                    throw new IllegalStateException("broken");
                }).schedule();
                ByHand.pass(context, 1);
                assertThat(seen).containsExactlyInAnyOrder("one broken", "two 1");
            });
    }

    @Test
    void errorHandlerMayUseTheTimeline() {
        this.contextRunner.withUserConfiguration(HandlerWithTimeline.class)
            .run((context) -> assertThat(context).hasNotFailed());
    }

    @Test
    void scopeResolversAreAskedInTheirOrderAndThenTheStandardOne() {
        this.contextRunner.withUserConfiguration(Resolvers.class).run((context) -> {
            Timeline timeline = context.getBean(Timeline.class);
            assertThat(timeline.task((run) -> {
            }).scope(42).schedule().scope()).isEqualTo(Scope.of("first", 42));
            assertThat(timeline.task((run) -> {
            }).scope(42L).schedule().scope()).isEqualTo(Scope.of("second", 42));
            assertThat(timeline.task((run) -> {
            }).scope("plain").schedule().scope()).isEqualTo(Scope.label("plain"));
        });
    }

    @Test
    void customizersHaveTheLastWord() {
        this.contextRunner
            .withBean(TimelineCustomizer.class,
                    () -> (builder) -> builder.settings(TimelineSettings.DEFAULT.withZone(ZoneId.of("Asia/Tokyo"))))
            .run((context) -> assertThat(context.getBean(Timeline.class).settings().zone())
                .isEqualTo(ZoneId.of("Asia/Tokyo")));
    }

    @Test
    void withoutPushOutputIsLostAndSaidOnce(CapturedOutput output) {
        this.contextRunner.withBean(MovableTime.class, () -> new MovableTime(ByHand.START))
            .withBean(TimelineCustomizer.class, () -> (builder) -> builder.workers(Workers.direct()))
            .run((context) -> {
                context.getBean(Timeline.class).event((run) -> "hello").times(3).schedule();
                ByHand.pass(context, 3);
                assertThat(output.getOut().split("cannot push it to pages", -1)).hasSize(2);
            });
    }

    @Test
    void whenOptionalTechnologiesAreMissingThenTheRestStarts() {
        this.contextRunner
            .withConfiguration(
                    AutoConfigurations.of(ChronoSecurityAutoConfiguration.class, ChronoJpaAutoConfiguration.class))
            .withClassLoader(new FilteredClassLoader("org.springframework.web", "org.springframework.messaging",
                    "org.springframework.security", "org.springframework.boot.web", "org.springframework.boot.actuate",
                    "io.micrometer", "org.thymeleaf", "jakarta.persistence", "jakarta.servlet", "org.hibernate",
                    "tools.jackson"))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(Timeline.class)
                .hasSingleBean(ClockLifecycle.class)
                .hasSingleBean(StandingEvents.class));
    }

    private static String threadGroupOfARun(Timeline timeline, ApplicationContext context) throws Exception {
        CompletableFuture<String> name = new CompletableFuture<>();
        // asked for within the run, since a thread that has ended belongs to no group
        timeline.task((run) -> name.complete(Thread.currentThread().getThreadGroup().getName())).schedule();
        context.getBean(Clock.class).start();
        return name.get(10, TimeUnit.SECONDS);
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnBeans {

        @Bean
        TimeSource ownTime() {
            return new MovableTime(Instant.EPOCH);
        }

        @Bean
        Clock ownClock(TimeSource time) {
            return new Clock(time);
        }

        @Bean
        EventCatalogue ownCatalogue() {
            return EventCatalogue.empty();
        }

        @Bean
        Timeline ownTimeline(Clock clock) {
            return Timeline.on(clock).build();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class HandlerWithTimeline {

        @Bean
        EventErrorHandler handler(Timeline timeline) {
            return (error, run) -> timeline.clear();
        }

        @Bean
        ScopeResolver resolver(Timeline timeline) {
            return (owner) -> timeline.events().isEmpty() ? null : Scope.label("x");
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Resolvers {

        @Bean
        @Order(2)
        ScopeResolver second() {
            return (owner) -> (owner instanceof Number) ? Scope.of("second", owner) : null;
        }

        @Bean
        @Order(1)
        ScopeResolver first() {
            return (owner) -> (owner instanceof Integer) ? Scope.of("first", owner) : null;
        }

    }

}
