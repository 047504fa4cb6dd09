package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chrono.schedule.Forecast.Granularity;
import io.chrono.schedule.Forecast.Step;

/**
 * Foretells how much work lies ahead, so that as many workers can be had as it needs.
 * Reads all schedules at each call. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class Forecaster {

    /*
     * A worker is busy for the duration of an execution. So a step of t seconds, in which
     * schedule i is due n_i times and takes d_i seconds each time, keeps sum(n_i * d_i) /
     * t workers busy, and at a target utilisation u that many divided by u are needed,
     * rounded up. The duration is the mean of the latest executions of the same action;
     * if there are none, that of all. Of a schedule that is due very often only the first
     * times are computed; later ones are taken to come as often.
     */

    private static final int PAGE = 1_000;

    private static final int RECENT = 1_000;

    private static final int MOST_TIMES = 1_000;

    private final ScheduleStore store;

    /**
     * Create a forecaster.
     * @param store where the schedules are
     */
    public Forecaster(ScheduleStore store) {
        this.store = store;
    }

    /**
     * Look ahead.
     * @param step how long a step is; at least 1 s
     * @param steps how many steps; from 1 to 1,440
     * @param utilisation which part of its time a worker shall be busy in the busiest
     * step, above 0 and at most 1
     * @return the forecast
     * @throws IllegalArgumentException if a value is out of its range, naming it
     */
    public Forecast forecast(Duration step, int steps, double utilisation) {
        require(step.compareTo(Duration.ofSeconds(1)) >= 0, "step", "at least 1 s", step);
        require(steps >= 1 && steps <= 1_440, "steps", "from 1 to 1,440", steps);
        require(utilisation > 0 && utilisation <= 1, "utilisation", "above 0 and at most 1", utilisation);
        Sum sum = new Sum(this.store.now(), step, steps, durations());
        List<Schedule> page = this.store.list(new Selection.All(), null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(sum::add);
            page = this.store.list(new Selection.All(), page.get(page.size() - 1).id(), PAGE);
        }
        return sum.forecast(utilisation);
    }

    private Map<String, Mean> durations() {
        Map<String, Mean> means = new HashMap<>();
        for (Execution execution : this.store.recent(new Selection.All(), RECENT)) {
            Duration duration = duration(execution.state());
            if (duration != null) {
                means.computeIfAbsent(execution.action(), (name) -> new Mean()).add(duration);
                means.computeIfAbsent("", (all) -> new Mean()).add(duration);
            }
        }
        return means;
    }

    private static @Nullable Duration duration(TriggerState state) {
        if (state instanceof TriggerState.Completed completed) {
            return completed.duration();
        }
        return (state instanceof TriggerState.Failed failed) ? failed.duration() : null;
    }

    private static void require(boolean holds, String option, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("'" + option + "' must be " + rule + ", but was " + value);
        }
    }

    private static final class Mean {

        private double nanos;

        private int count;

        void add(Duration duration) {
            this.nanos += duration.toNanos();
            this.count++;
        }

        double nanos() {
            return this.nanos / this.count;
        }

    }

    private static final class Sum {

        private final Instant at;

        private final Duration step;

        private final Instant end;

        private final Map<String, Mean> durations;

        private final double[] triggers;

        private final double[] work;

        private final Map<String, Long> bySchedule = new TreeMap<>();

        private final Map<String, Long> byTenant = new TreeMap<>();

        private final Map<Granularity, Long> byGranularity = new EnumMap<>(Granularity.class);

        Sum(Instant at, Duration step, int steps, Map<String, Mean> durations) {
            this.at = at;
            this.step = step;
            this.end = at.plus(step.multipliedBy(steps));
            this.durations = durations;
            this.triggers = new double[steps];
            this.work = new double[steps];
        }

        void add(Schedule schedule) {
            boolean isDue = schedule.state() instanceof ScheduleState.Pending
                    || schedule.state() instanceof ScheduleState.Scheduled;
            List<Instant> times = isDue ? times(schedule) : List.of();
            if (times.isEmpty()) {
                return;
            }
            String action = schedule.order().action().name();
            Mean mean = this.durations.getOrDefault(action, this.durations.get(""));
            double nanos = (mean != null) ? mean.nanos() : 0;
            double total = times.size();
            times.forEach((time) -> count(time, 1, nanos));
            if (times.size() == MOST_TIMES) {
                total += extrapolate(times, nanos);
            }
            Instant second = schedule.order().timing().nextAfter(times.get(0));
            Granularity granularity = (second != null) ? Granularity.of(Duration.between(times.get(0), second))
                    : Granularity.ONCE;
            long rounded = Math.round(total);
            this.bySchedule.put(schedule.id(), rounded);
            this.byTenant.merge(schedule.order().tenant(), rounded, Long::sum);
            this.byGranularity.merge(granularity, rounded, Long::sum);
        }

        private List<Instant> times(Schedule schedule) {
            return schedule.order().timing().between(this.at, this.end).limit(MOST_TIMES).toList();
        }

        private double extrapolate(List<Instant> times, double nanos) {
            Instant last = times.get(times.size() - 1);
            double seconds = Duration.between(times.get(0), last).toSeconds();
            double perSecond = (times.size() - 1) / seconds;
            double total = 0;
            Instant from = last.plusSeconds(1);
            while (from.isBefore(this.end)) {
                Instant next = this.at.plus(this.step.multipliedBy(index(from) + 1L));
                double count = perSecond * Duration.between(from, next).toMillis() / 1000;
                count(from, count, nanos);
                total += count;
                from = next;
            }
            return total;
        }

        private void count(Instant time, double count, double nanos) {
            int index = index(time);
            this.triggers[index] += count;
            this.work[index] += count * nanos;
        }

        private int index(Instant time) {
            return (int) (Duration.between(this.at, time).toNanos() / this.step.toNanos());
        }

        Forecast forecast(double utilisation) {
            List<Step> steps = new ArrayList<>();
            double allTriggers = 0;
            double allWork = 0;
            double mostWork = 0;
            for (int i = 0; i < this.triggers.length; i++) {
                Instant from = this.at.plus(this.step.multipliedBy(i));
                steps.add(new Step(from, Math.round(this.triggers[i]), Duration.ofNanos(Math.round(this.work[i]))));
                allTriggers += this.triggers[i];
                allWork += this.work[i];
                mostWork = Math.max(mostWork, this.work[i]);
            }
            Duration mean = Duration.ofNanos((allTriggers > 0) ? Math.round(allWork / allTriggers) : 0);
            int workers = (int) Math.ceil(mostWork / this.step.toNanos() / utilisation);
            return new Forecast(this.at, List.copyOf(steps), Map.copyOf(this.bySchedule), Map.copyOf(this.byTenant),
                    Map.copyOf(this.byGranularity), mean, workers);
        }

    }

}
