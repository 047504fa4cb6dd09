package io.chrono.boot.autoconfigure;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockListener;
import io.chrono.clock.Tick;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ClockLifecycleTests {

    private static final SpringApplication APPLICATION = new SpringApplication();

    private final ApplicationContextRunner consoleRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class));

    private final WebApplicationContextRunner mockRunner = new WebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class));

    private final WebApplicationContextRunner serverRunner = new WebApplicationContextRunner(
            AnnotationConfigServletWebServerApplicationContext::new)
        .withConfiguration(
                AutoConfigurations.of(ChronoAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class))
        .withPropertyValues("server.port=0", "server.address=127.0.0.1");

    @Test
    void ticksOnceAWebServerIsReady() {
        this.serverRunner.run((context) -> {
            assertThat(context.getSourceApplicationContext()).isInstanceOf(WebServerApplicationContext.class);
            assertThat(context.getBean(Clock.class).isTicking()).isFalse();
            becomeReady(context.getSourceApplicationContext());
            assertThat(context.getBean(Clock.class).isTicking()).isTrue();
        });
    }

    @Test
    void doesNotTickIfAutoStartIsOff() {
        this.serverRunner.withPropertyValues("chrono.clock.auto-start=false").run((context) -> {
            becomeReady(context.getSourceApplicationContext());
            assertThat(context.getBean(Clock.class).isTicking()).isFalse();
        });
    }

    @Test
    void doesNotTickInAMockOfTheWeb() {
        this.mockRunner.run((context) -> {
            becomeReady(context.getSourceApplicationContext());
            assertThat(context.getBean(Clock.class).isTicking()).isFalse();
        });
    }

    @Test
    void doesNotTickInAConsole() {
        this.consoleRunner.run((context) -> {
            becomeReady(context.getSourceApplicationContext());
            assertThat(context.getBean(Clock.class).isTicking()).isFalse();
            assertThat(daemon()).isNull();
        });
    }

    @Test
    void doesNotTickBeforeADaemonIsReady() {
        this.consoleRunner.withPropertyValues("chrono.daemon.enabled=true")
            .run((context) -> assertThat(context.getBean(Clock.class).isTicking()).isFalse());
    }

    @Test
    void readinessOfAnotherContextIsIgnored() {
        this.serverRunner.run((context) -> {
            ConfigurableApplicationContext other = new AnnotationConfigApplicationContext();
            context.publishEvent(new ApplicationReadyEvent(APPLICATION, new String[0], other, Duration.ZERO));
            assertThat(context.getBean(Clock.class).isTicking()).isFalse();
        });
    }

    @Test
    void whenWebServersAreMissingThenThereIsAConsole() {
        this.consoleRunner.withClassLoader(new FilteredClassLoader("org.springframework.boot.web.server"))
            .run((context) -> {
                becomeReady(context.getSourceApplicationContext());
                assertThat(context.getBean(Clock.class).isTicking()).isFalse();
            });
    }

    @Test
    void daemonTicksAndKeepsTheProcessAliveUntilItIsClosed() {
        this.consoleRunner.withPropertyValues("chrono.daemon.enabled=true").run((context) -> {
            becomeReady(context.getSourceApplicationContext());
            Thread daemon = daemon();
            assertThat(context.getBean(Clock.class).isTicking()).isTrue();
            assertThat(daemon).isNotNull();
            assertThat(daemon.isDaemon()).isFalse();
            context.getSourceApplicationContext().close();
            daemon.join(10_000);
            assertThat(daemon.isAlive()).isFalse();
        });
    }

    @Test
    void pausedContextStopsTheClockAndGoesOn() {
        this.serverRunner.run((context) -> {
            ConfigurableApplicationContext source = context.getSourceApplicationContext();
            Clock clock = context.getBean(Clock.class);
            becomeReady(source);
            source.stop();
            assertThat(clock.isTicking()).isFalse();
            source.start();
            assertThat(clock.isTicking()).isTrue();
        });
    }

    @Test
    void clockThatSomebodyHasStoppedStaysStopped() {
        this.serverRunner.run((context) -> {
            ConfigurableApplicationContext source = context.getSourceApplicationContext();
            Clock clock = context.getBean(Clock.class);
            becomeReady(source);
            clock.stop();
            source.stop();
            source.start();
            assertThat(clock.isTicking()).isFalse();
        });
    }

    @Test
    void shutdownWaitsForRunningEvents() {
        AtomicBoolean finished = new AtomicBoolean();
        AtomicBoolean lifecyclesRan = new AtomicBoolean();
        CountDownLatch goOn = new CountDownLatch(1);
        this.serverRunner.withBean("other", Probe.class).run((context) -> {
            CountDownLatch begun = new CountDownLatch(1);
            becomeReady(context.getSourceApplicationContext());
            context.getBean(Clock.class).addListener(new OnceStopped(goOn));
            Probe probe = context.getBean(Probe.class);
            context.getBean(Timeline.class).task((run) -> {
                begun.countDown();
                goOn.await(10, TimeUnit.SECONDS);
                lifecyclesRan.set(probe.isRunning());
                finished.set(true);
            }).schedule();
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            context.getSourceApplicationContext().close();
            assertThat(finished).isTrue();
            assertThat(lifecyclesRan).isTrue();
        });
    }

    @Test
    void shutdownInterruptsWhatRunsForTooLong() {
        AtomicReference<Throwable> interrupted = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(1);
        this.serverRunner.withPropertyValues("chrono.shutdown.timeout=10ms").run((context) -> {
            CountDownLatch begun = new CountDownLatch(1);
            becomeReady(context.getSourceApplicationContext());
            context.getBean(Timeline.class).task((run) -> {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                }
                catch (InterruptedException ex) {
                    interrupted.set(ex);
                }
                finally {
                    ended.countDown();
                }
            }).schedule();
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            context.getSourceApplicationContext().close();
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(interrupted.get()).isInstanceOf(InterruptedException.class);
        });
    }

    @Test
    void nothingCanBeScheduledAfterTheEnd() {
        this.serverRunner.run((context) -> {
            Timeline timeline = context.getBean(Timeline.class);
            becomeReady(context.getSourceApplicationContext());
            context.getSourceApplicationContext().close();
            assertThat(timeline.clock().isTicking()).isFalse();
            assertThatIllegalStateException().isThrownBy(() -> timeline.task((run) -> {
            }).schedule());
        });
    }

    private static void becomeReady(ApplicationContext context) {
        ConfigurableApplicationContext source = (ConfigurableApplicationContext) context;
        source.publishEvent(new ApplicationReadyEvent(APPLICATION, new String[0], source, Duration.ZERO));
    }

    private static Thread daemon() {
        return Thread.getAllStackTraces()
            .keySet()
            .stream()
            .filter((thread) -> thread.getName().equals("chrono-daemon"))
            .findFirst()
            .orElse(null);
    }

    /**
     * Stops in the first phase, as the brokers of Spring do.
     */
    private static final class Probe implements SmartLifecycle {

        private volatile boolean running;

        @Override
        public void start() {
            this.running = true;
        }

        @Override
        public void stop() {
            this.running = false;
        }

        @Override
        public boolean isRunning() {
            return this.running;
        }

    }

    /**
     * Lets something go on once the clock was stopped.
     */
    private record OnceStopped(CountDownLatch latch) implements ClockListener {

        @Override
        public void started(Instant now) {
        }

        @Override
        public void ticked(Tick tick) {
        }

        @Override
        public void stepped(long seconds, Instant now) {
        }

        @Override
        public void stopped() {
            this.latch.countDown();
        }

        @Override
        public long looked() {
            return Long.MAX_VALUE;
        }

    }

}
