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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import io.chrono.clock.Clock;
import io.chrono.scope.Scope;
import io.chrono.time.MovableTime;
import io.chrono.timeline.LambdaChain;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;
import io.chrono.timeline.Workers;

/**
 * What scheduling, cancelling and ticking cost while few or many events wait. None of
 * them may depend on how many do.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = { "-Xmx2g", "-Dlogback.configurationFile=io/chrono/benchmarks/report/logback.xml" })
public class TimelineBenchmark {

    private static final int BATCH = 1000;

    private static final int USERS = 100;

    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration SECOND = Duration.ofSeconds(1);

    /**
     * How many events wait. They are spread evenly over the day and run once a day, so
     * that a tick finds about one of 86,400 of them due.
     */
    @Param({ "0", "10000", "1000000" })
    public int waiting;

    private final ScheduledEvent[] scheduled = new ScheduledEvent[BATCH];

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    private final Clock clock = new Clock(this.time, SECOND, Clock.DEFAULT_TOLERANCE);

    private final Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).build();

    private final LambdaChain next = this.timeline.task((context) -> {
    });

    private final LambdaChain soon = this.next.at(Duration.ofHours(1));

    private final Scope[] scopes = new Scope[USERS];

    private final LambdaChain[] users = new LambdaChain[USERS];

    /**
     * Let the events wait.
     */
    @Setup(Level.Trial)
    public void fill() {
        this.clock.start();
        for (int i = 0; i < USERS; i++) {
            this.scopes[i] = Scope.user("user-" + i);
            this.users[i] = this.soon.scope(this.scopes[i]);
        }
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
     * Schedule a user's ten events and clear his scope. The tick with which they leave is
     * part of it, one for each 100 users.
     */
    @Benchmark
    @OperationsPerInvocation(USERS)
    public void scheduleTenAndClearScope() {
        for (LambdaChain user : this.users) {
            for (int i = 0; i < BATCH / USERS; i++) {
                user.schedule();
            }
        }
        for (Scope scope : this.scopes) {
            this.timeline.clearScope(scope);
        }
        this.time.advance(SECOND);
    }

    /**
     * Schedule an event for the next second, let it come and find the event due. The tick
     * is shared by 1,000 events.
     */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void scheduleAndFindDue() {
        for (int i = 0; i < BATCH; i++) {
            this.next.schedule();
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
