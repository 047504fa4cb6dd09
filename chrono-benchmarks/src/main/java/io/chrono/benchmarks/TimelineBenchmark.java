package io.chrono.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import io.chrono.clock.Clock;
import io.chrono.time.MovableTime;
import io.chrono.timeline.LambdaChain;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;
import io.chrono.timeline.Workers;

/**
 * What scheduling, cancelling and ticking cost while few or many events wait. None of
 * them may depend on how many do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class TimelineBenchmark {

    private static final int BATCH = 1000;

    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration SECOND = Duration.ofSeconds(1);

    /**
     * How many events wait. They are spread evenly over the day and run once a day, so
     * that a tick finds about one of 86,400 of them due.
     */
    @Param({ "0", "1000", "1000000" })
    public int waiting;

    private final ScheduledEvent[] scheduled = new ScheduledEvent[BATCH];

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    private final Clock clock = new Clock(this.time, SECOND, Clock.DEFAULT_TOLERANCE);

    private final Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).build();

    private final LambdaChain soon = this.timeline.task((context) -> {
    }).at(Duration.ofHours(1));

    /**
     * Let the events wait.
     */
    @Setup(Level.Trial)
    public void fill() {
        this.clock.start();
        LambdaChain daily = this.timeline.task((context) -> {
        }).every(DAY).forever();
        for (int i = 0; i < this.waiting; i++) {
            daily.at(Duration.ofSeconds(1 + i * 86_400L / this.waiting)).schedule();
        }
    }

    /**
     * Schedule an event and cancel it. The tick with which it leaves is part of it, one
     * for each 1,000.
     */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void scheduleAndCancel() {
        for (int i = 0; i < BATCH; i++) {
            this.scheduled[i] = this.soon.schedule();
        }
        for (int i = 0; i < BATCH; i++) {
            this.scheduled[i].purge();
        }
        this.time.advance(SECOND);
    }

    /**
     * Let a second pass, and run what is due at it.
     */
    @Benchmark
    public void tick() {
        this.time.advance(SECOND);
    }

}
