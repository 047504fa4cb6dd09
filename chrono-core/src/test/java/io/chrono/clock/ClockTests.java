package io.chrono.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import io.chrono.time.MovableTime;
import io.chrono.time.TimeSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Clock}, with time moved by hand.
 */
class ClockTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00.720Z");

    private final MovableTime time = new MovableTime(START);

    private final Clock clock = new Clock(this.time);

    private final Recorder recorder = new Recorder();

    ClockTests() {
        this.clock.addListener(this.recorder);
    }

    @Test
    void isStoppedInitially() {
        assertThat(this.clock.status()).isEqualTo(ClockStatus.STOPPED);
        assertThat(this.clock.isTicking()).isFalse();
        assertThat(this.clock.isStopped()).isTrue();
        assertThat(this.clock.ticks()).isZero();
        advance("PT10S");
        assertThat(this.recorder.ticks).isEmpty();
    }

    @Test
    void ticksAtTheBeginningOfEachSecondWhateverThePhaseOfTheStart() {
        assertThat(this.clock.start()).isEqualTo(ClockStatus.STARTED);
        advance("PT3S");
        assertThat(this.recorder.seconds()).containsExactly("00:00:01", "00:00:02", "00:00:03");
        assertThat(this.recorder.ticks).allSatisfy((tick) -> {
            assertThat(tick.lateness()).isZero();
            assertThat(tick.missed()).isZero();
        });
        assertThat(this.clock.ticks()).isEqualTo(3);
    }

    @Test
    void doesNotDrift() {
        this.clock.start();
        advance("PT1000S");
        assertThat(this.clock.ticks()).isEqualTo(1000);
        assertThat(this.recorder.last().second()).isEqualTo("2026-01-01T00:16:40Z");
        assertThat(this.recorder.last().number()).isEqualTo(1000);
    }

    @Test
    void looksAtTheWallClockEveryIntervalForWhoAwaitsTheComingSecond() {
        this.recorder.wish = Long.MAX_VALUE - 1;
        this.clock.start();
        advance("PT0S");
        int before = this.recorder.looks;
        advance("PT1S");
        assertThat(this.recorder.looks - before).isBetween(10, 12);
    }

    @Test
    void looksOnceASecondWhileNobodyAwaitsIt() {
        this.recorder.wish = Long.MAX_VALUE;
        this.time.advance(Duration.ofMillis(300));
        this.clock.start();
        advance("PT60S");
        assertThat(this.recorder.looks).isBetween(60, 61);
        assertThat(this.recorder.ticks).hasSize(60)
            .allMatch((tick) -> tick.seenAt().truncatedTo(ChronoUnit.MILLIS).equals(tick.second()));
    }

    @Test
    void stepThatNobodyAwaitsIsNoticedWithinASecond() {
        this.recorder.wish = Long.MAX_VALUE;
        this.clock.start();
        advance("PT3S");
        this.time.stepWallClock(Duration.ofHours(-2));
        advance("PT1S");
        assertThat(this.recorder.log).filteredOn((line) -> line.startsWith("step")).hasSize(1);
        advance("PT3S");
        assertThat(this.clock.ticks()).isEqualTo(7);
    }

    @Test
    void stopPausesAndStartGoesOnCounting() {
        this.clock.start();
        advance("PT2S");
        assertThat(this.clock.stop()).isEqualTo(ClockStatus.STOPPED);
        advance("PT100S");
        assertThat(this.clock.ticks()).isEqualTo(2);
        this.clock.start();
        advance("PT2S");
        assertThat(this.clock.ticks()).isEqualTo(4);
        assertThat(this.recorder.log).containsExactly("started 00:00:00", "tick 1", "tick 2", "stopped",
                "started 00:01:42", "tick 3", "tick 4");
    }

    @Test
    void startAndStopAreIdempotent() {
        assertThat(this.clock.stop()).isEqualTo(ClockStatus.STOPPED);
        this.clock.start();
        this.clock.start();
        advance("PT6S");
        assertThat(this.clock.ticks()).isEqualTo(6);
        this.clock.stop();
        this.clock.stop();
        this.clock.close();
        assertThat(this.recorder.log).filteredOn("stopped"::equals).hasSize(1);
    }

    @Test
    void stopAndStartWithinOneIntervalDoNotDoubleTheTicks() {
        this.clock.start();
        advance("PT0.5S");
        for (int i = 0; i < 20; i++) {
            this.clock.stop();
            this.clock.start();
        }
        advance("PT6S");
        assertThat(this.recorder.seconds()).doesNotHaveDuplicates();
        assertThat(this.clock.ticks()).isEqualTo(7);
    }

    @Test
    void togglesInOneLine() {
        assertThat(this.clock.toggle()).isEqualTo(ClockStatus.STARTED);
        assertThat(this.clock.isTicking()).isTrue();
        assertThat(this.clock.toggle()).isEqualTo(ClockStatus.STOPPED);
        assertThat(this.clock.isTicking()).isFalse();
    }

    @Test
    void nowHasNoFraction() {
        assertThat(this.clock.now()).isEqualTo("2026-01-01T00:00:00Z");
        this.clock.start();
        advance("PT1.1S");
        assertThat(this.clock.now()).isEqualTo("2026-01-01T00:00:01Z");
    }

    @ParameterizedTest
    @CsvSource({ "PT4S, 3", "PT2M, 119" })
    void stallIsCaughtUpInOneTickAndEverySecondIsCounted(String stall, long missed) {
        this.clock.start();
        advance("PT1S");
        this.time.stall(Duration.parse(stall));
        assertThat(this.recorder.ticks).hasSize(2);
        assertThat(this.recorder.last().missed()).isEqualTo(missed);
        assertThat(this.clock.ticks()).isEqualTo(Duration.parse(stall).toSeconds() + 1);
        assertThat(this.recorder.log).noneMatch((line) -> line.startsWith("stepped"));
        assertThat(this.clock.lag()).isZero();
    }

    @Test
    void stepForwardWithinTheToleranceIsCaughtUp() {
        this.clock.start();
        advance("PT1S");
        this.time.stepWallClock(Duration.ofSeconds(1));
        advance("PT2S");
        assertThat(this.recorder.seconds()).containsExactly("00:00:01", "00:00:02", "00:00:03", "00:00:04");
        assertThat(this.clock.ticks()).isEqualTo(4);
    }

    @Test
    void stepBackWithinTheToleranceRepeatsNoSecond() {
        this.clock.start();
        advance("PT3S");
        this.time.stepWallClock(Duration.ofSeconds(-1));
        advance("PT3S");
        assertThat(this.recorder.seconds()).containsExactly("00:00:01", "00:00:02", "00:00:03", "00:00:04", "00:00:05");
        assertThat(this.clock.ticks()).isEqualTo(5);
    }

    @Test
    void stepForwardBeyondTheToleranceIsToldAndNotCounted() {
        this.clock.start();
        advance("PT3S");
        this.time.stepWallClock(Duration.ofHours(1));
        advance("PT2S");
        assertThat(this.recorder.log).containsExactly("started 00:00:00", "tick 1", "tick 2", "tick 3",
                "stepped 3600 01:00:03", "tick 4", "tick 5");
        assertThat(this.recorder.last().second()).isEqualTo("2026-01-01T01:00:05Z");
    }

    @Test
    void stepBackBeyondTheToleranceIsToldAndTicksGoOn() {
        this.clock.start();
        advance("PT3S");
        this.time.stepWallClock(Duration.ofHours(-1));
        advance("PT2S");
        assertThat(this.recorder.log).containsSequence("stepped -3600 23:00:03", "tick 4", "tick 5");
        assertThat(this.recorder.last().second()).isEqualTo("2025-12-31T23:00:05Z");
    }

    @Test
    void stepWhileStoppedIsToldAtTheStart() {
        this.clock.start();
        advance("PT1S");
        this.clock.stop();
        this.time.stepWallClock(Duration.ofHours(1));
        this.clock.start();
        assertThat(this.recorder.log).endsWith("stopped", "stepped 3600 01:00:01", "started 01:00:01");
    }

    @Test
    void stepWhileStoppedIsToldBeforeTheNewTimeIsSeen() {
        this.time.stepWallClock(Duration.ofHours(1));
        assertThat(this.clock.now()).isEqualTo("2026-01-01T01:00:00Z");
        assertThat(this.recorder.log).containsExactly("stepped 3600 01:00:00");
    }

    @Test
    void startAndStopAreLogged() {
        Logger logger = (Logger) LoggerFactory.getLogger(Clock.class);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        Level level = logger.getLevel();
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.INFO);
        this.clock.start();
        advance("PT2S");
        this.clock.stop();
        logger.setLevel(level);
        logger.detachAppender(appender);
        assertThat(appender.list).extracting(ILoggingEvent::getFormattedMessage)
            .containsExactly("Clock started, looks at the time every 100 ms while something is due",
                    "Clock stopped after 2 ticks");
    }

    @Test
    void midnightIsASecondLikeAnyOther() {
        this.time.advance(Duration.between(START, Instant.parse("2026-01-01T23:59:58.5Z")));
        this.clock.start();
        advance("PT3S");
        assertThat(this.recorder.seconds()).containsExactly("23:59:59", "00:00:00", "00:00:01");
    }

    @Test
    void listenerThatThrowsStopsNeitherTheClockNorTheOthers() {
        Clock fresh = new Clock(this.time);
        Recorder second = new Recorder();
        fresh.addListener(new Recorder() {

            @Override
            public void ticked(Tick tick) {
                throw new IllegalStateException("on purpose");
            }

            @Override
            public long looked() {
                throw new IllegalStateException("on purpose");
            }

        });
        fresh.addListener(second);
        fresh.start();
        advance("PT3S");
        assertThat(second.ticks).hasSize(3);
        assertThat(fresh.listenerFailures()).isGreaterThanOrEqualTo(6);
        assertThat(fresh.isTicking()).isTrue();
    }

    @Test
    void deadThreadIsReplacedAndCountedAndNoSecondIsLost() {
        List<Tick> seen = new ArrayList<>();
        Clock fresh = new Clock(this.time);
        fresh.addListener(new Recorder() {

            @Override
            public void ticked(Tick tick) {
                seen.add(tick);
                if (tick.number() == 2) {
                    throw new OutOfMemoryError("not really");
                }
            }

        });
        fresh.start();
        advance("PT4S");
        assertThat(fresh.restarts()).isEqualTo(1);
        assertThat(fresh.isTicking()).isTrue();
        assertThat(seen).extracting(Tick::number).containsExactly(1L, 2L, 3L, 4L);
        fresh.stop();
        assertThat(fresh.restarts()).isEqualTo(1);
    }

    @Test
    void listenerThatDiesTakesNoTickFromTheOthers() {
        Clock fresh = new Clock(this.time);
        Recorder second = new Recorder();
        fresh.addListener(new Recorder() {

            @Override
            public void ticked(Tick tick) {
                throw new NoClassDefFoundError("on purpose");
            }

            @Override
            public long looked() {
                throw new NoClassDefFoundError("on purpose");
            }

        });
        fresh.addListener(second);
        fresh.start();
        advance("PT3S");
        assertThat(second.seconds()).containsExactly("00:00:01", "00:00:02", "00:00:03");
        assertThat(second.looks).isGreaterThan(20);
        assertThat(fresh.listenerFailures()).isGreaterThan(20);
    }

    @Test
    void smallStepBackWhileStoppedRepeatsNoSecond() {
        this.clock.start();
        advance("PT3S");
        this.clock.stop();
        this.time.stepWallClock(Duration.ofSeconds(-2));
        this.clock.start();
        advance("PT4S");
        assertThat(this.recorder.seconds()).containsExactly("00:00:01", "00:00:02", "00:00:03", "00:00:04", "00:00:05");
        assertThat(this.clock.ticks()).isEqualTo(5);
    }

    @Test
    void statusTellsTheTruthAboutADeadLoop() {
        Clock fresh = new Clock(new DeadLoops(this.time));
        fresh.start();
        assertThat(fresh.status()).isEqualTo(ClockStatus.STOPPED);
        assertThat(fresh.isSupposedToTick()).isTrue();
        advance("PT20S");
        assertThat(fresh.lag()).isGreaterThan(Duration.ofSeconds(15));
    }

    @Test
    void listenerMayAskForAnEarlierLook() {
        this.recorder.wish = Duration.ofMillis(2).toNanos();
        this.clock.start();
        advance("PT1S");
        assertThat(this.recorder.looks).isGreaterThan(450);
    }

    @ParameterizedTest
    @ValueSource(strings = { "PT0S", "PT-1S", "PT5S", "PT0.0005S" })
    void intervalOutOfRangeIsRefused(String interval) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new Clock(this.time, Duration.parse(interval), Duration.ofSeconds(10)))
            .withMessageContaining("'interval'")
            .withMessageContaining(Duration.parse(interval).toString());
    }

    @Test
    void toleranceOutOfRangeIsRefused() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new Clock(this.time, Duration.ofMillis(100), Duration.ofMillis(10)))
            .withMessageContaining("'tolerance'");
    }

    private void advance(String duration) {
        this.time.advance(Duration.parse(duration));
    }

    private static class Recorder implements ClockListener {

        final List<String> log = new ArrayList<>();

        final List<Tick> ticks = new ArrayList<>();

        int looks;

        long wish = Clock.DEFAULT_INTERVAL.toNanos();

        @Override
        public void started(Instant now) {
            this.log.add("started " + timeOf(now));
        }

        @Override
        public void ticked(Tick tick) {
            this.ticks.add(tick);
            this.log.add("tick " + tick.number());
        }

        @Override
        public void stepped(long seconds, Instant now) {
            this.log.add("stepped " + seconds + " " + timeOf(now));
        }

        @Override
        public void stopped() {
            this.log.add("stopped");
        }

        @Override
        public long looked() {
            this.looks++;
            return this.wish;
        }

        Tick last() {
            return this.ticks.get(this.ticks.size() - 1);
        }

        List<String> seconds() {
            return this.ticks.stream().map((tick) -> timeOf(tick.second())).toList();
        }

        private static String timeOf(Instant instant) {
            return instant.toString().substring(11, 19);
        }

    }

    /**
     * Loops that are dead from the beginning.
     */
    private record DeadLoops(TimeSource time) implements TimeSource {

        @Override
        public Instant now() {
            return this.time.now();
        }

        @Override
        public long nanoTime() {
            return this.time.nanoTime();
        }

        @Override
        public Loop loop(String name, Look look) {
            Loop loop = this.time.loop(name, look);
            loop.close();
            return loop;
        }

    }

}
